/** docs/choosing.md says of each host exactly what it declares. */
import type { HostCapabilities } from '../../../../force-app/main/default/lwc/softphoneContract/softphoneContract';
import { classic } from '../implementations/classic';
import { openCti } from '../implementations/openCti';
import { utility } from '../implementations/utility';

interface FileSystem {
    readonly readFileSync: (path: string, encoding: 'utf8') => string;
}
const { readFileSync } = jest.requireActual<FileSystem>('fs');

/** The capabilities with a yes in this column, by the names in parentheses. */
function saidIn(column: number): { readonly yes: string[]; readonly named: string[] } {
    const [, section = ''] = readFileSync('docs/choosing.md', 'utf8').split('## What each can do');
    const rows = [...section.matchAll(/^\| [^|]*\(`(\w+)`\) *\|(.*)\|$/gm)].map(([, name = '', cells = '']) => ({
        name,
        said: cells.split('|')[column]?.trim()
    }));
    expect(rows.filter(({ said }) => said !== 'yes' && said !== 'no')).toEqual([]);
    return {
        yes: rows.filter(({ said }) => said === 'yes').map(({ name }) => name),
        named: rows.map(({ name }) => name)
    };
}

const names = ({ screenPop, ...others }: HostCapabilities): string[] => [
    ...screenPop,
    ...Object.entries(others).flatMap(([name, can]) => (can ? [name] : []))
];

describe('docs/choosing.md', () => {
    it.each([
        [0, openCti],
        [1, classic],
        [2, utility]
    ])('says in column %i what $name can do', (column, { capabilities }) => {
        const { yes, named } = saidIn(column);
        expect(yes.toSorted()).toEqual(names(capabilities).toSorted());
        expect(named.toSorted()).toEqual(
            [
                ...openCti.capabilities.screenPop,
                ...Object.keys(capabilities).filter((name) => name !== 'screenPop')
            ].toSorted()
        );
    });
});
