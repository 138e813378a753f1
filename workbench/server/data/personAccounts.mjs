// Customers without a company: person accounts, each with one Account and one Contact.

/** First name, last name, phone, mobile, e-mail. */
export const PERSON_ACCOUNTS = [
    ['Priya', 'Raman', '0141 496 0201', '07700 900201', 'priya.raman@example.com'],
    ['Owen', 'Gallagher', '', '+44 7700 900202', 'owen.gallagher@example.com'],
    ['Marta', 'Kowalska', '', '+44 (0)7700 900203', 'marta.kowalska@example.com'],
    ['Hamish', 'McLeod', '0131 496 0204', '07700900204', ''],
    ['Grace', 'Okafor', '', '447700900205', 'grace.okafor@example.com'],
    ['Siân', 'Prosser', '029 2018 0206', '07700-900-206', 'sian.prosser@example.com'],
    ['Dmitri', 'Volkov', '', '0044 7700 900207', ''],
    ['Hannelore', 'Brandt', '+49 (0)30 23125-208', '+49 171 3920208', 'hannelore.brandt@example.com']
];
