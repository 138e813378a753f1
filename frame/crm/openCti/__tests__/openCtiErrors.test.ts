import { errorDetail } from '../openCtiErrors';

describe('the messages in Open CTI errors', () => {
    it.each([
        [[{ code: 'SERVER_ERROR', description: 'Something went wrong' }], 'Something went wrong'],
        [[{ code: 'SOFTPHONE_CONTAINER_ERROR' }], 'SOFTPHONE_CONTAINER_ERROR'],
        [{ code: 'X', description: 'printed as one error' }, 'printed as one error'],
        [['plain words'], 'plain words'],
        [
            [{ description: 'Not saved', details: [{ message: 'Subject is too long' }, { message: 'No owner' }] }],
            'Not saved (Subject is too long; No owner)'
        ],
        [
            [
                {
                    description: 'Not saved',
                    details: {
                        fieldErrors: { Subject: [{ message: 'Subject is too long' }] },
                        pageErrors: [{ message: 'Validation failed' }]
                    }
                }
            ],
            'Not saved (Subject is too long; Validation failed)'
        ]
    ])('%j', (errors, detail) => {
        expect(errorDetail(errors)).toEqual({ detail });
    });

    it.each([[[]], [null], [[{}, 7]]])('%j has none', (errors) => {
        expect(errorDetail(errors)).toEqual({});
    });
});
