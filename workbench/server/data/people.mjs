// Believable people and companies. Numbers are in ranges kept free for fiction, except those that the guides use as examples;
// they are written as people write them: in many styles.

/** Name, city, industry, phone. */
export const ACCOUNTS = [
    ['Acme Ltd', 'London', 'Manufacturing', '020 7946 0018'],
    ['Bournemouth Marine Ltd', 'Bournemouth', 'Shipping', '+44 1202 528735'],
    ['Brightwater Dental', 'Bristol', 'Healthcare', '(0117) 496 0101'],
    ['Calder Valley Foods', 'Leeds', 'Food & Beverage', '+44 (0)113 496 0102'],
    ['Cavendish & Sons Solicitors', 'Derby', 'Legal', '0113.496.0103'],
    ['Dunmore Textiles', 'Belfast', 'Apparel', '028 9649 6104'],
    ['Eastgate Car Hire', 'Nottingham', 'Transportation', '0115 496 0105'],
    ['Falcon Freight', 'Liverpool', 'Transportation', '0151 496 0106'],
    ['Glenfarg Estates', 'Edinburgh', 'Hospitality', 'tel:+441314960107'],
    ['Harbour View Hotel', 'Cardiff', 'Hospitality', '029 2018 0108'],
    ['Ingleby Press', 'York', 'Media', '+44-20-7946-0109'],
    ['Juniper Analytics', 'Cambridge', 'Technology', '+442079460110'],
    ['Kestrel Energy', 'Aberdeen', 'Energy', '0044 20 7946 0111'],
    ['Larkspur Nurseries', 'Norwich', 'Agriculture', '020 7946 0112 ext. 4'],
    ['Meridian Insurance', 'Manchester', 'Insurance', '0161 496 0113'],
    ['Northfield Academy', 'Birmingham', 'Education', '0121 496 0114'],
    ['Orchard Street Bakery', 'Sheffield', 'Food & Beverage', '0114 496 0115'],
    ['Pennine Outdoor', 'Huddersfield', 'Retail', '(020) 7946-0116'],
    ['Quayside Brewery', 'Newcastle', 'Food & Beverage', '0191 498 0117'],
    ['Redwood Software Inc.', 'San Francisco', 'Technology', '+1 (415) 555-0118'],
    ['Silverline Logistics', 'Chicago', 'Transportation', '+1.312.555.0119'],
    ['Tannenberg Maschinenbau GmbH', 'Berlin', 'Manufacturing', '+49 30 23125 120'],
    ['Umbrella Cycles', 'Oxford', 'Retail', ''],
    ['Vale Plumbing', 'Swansea', 'Construction', '020 7946 0122'],
    ['Westbury Housing Trust', 'Bath', 'Not For Profit', '020 7946 0123']
];

/** First name, last name, mobile: customers of their own, without a company. */
export const PERSON_ACCOUNTS = [
    ['Priya', 'Raman', '07700 900201'],
    ['Owen', 'Gallagher', '+44 7700 900202'],
    ['Marta', 'Kowalska', '+44 (0)7700 900203'],
    ['Hamish', 'McLeod', '07700900204'],
    ['Grace', 'Okafor', '447700900205']
];

export const FIRST_NAMES = [
    'Alice', 'Ben', 'Chloe', 'Daniel', 'Emma', 'Femi', 'Georgia', 'Harry', 'Isla', 'Jack',
    'Kiran', 'Lucy', 'Mohammed', 'Nina', 'Oliver', 'Poppy', 'Quentin', 'Rosie', 'Samir', 'Tess'
]; // prettier-ignore
export const LAST_NAMES = [
    'Armitage', 'Bennett', 'Carver', 'Dhillon', 'Ellison', 'Fairfax', 'Greenwood', 'Hartley', 'Iqbal', 'Jephson',
    'Kendall', 'Lomax', 'Mercer', 'Naylor', 'Osborne', 'Parkin', 'Quigley', 'Rowntree', 'Sutcliffe', 'Thackray'
]; // prettier-ignore
export const TITLES = ['Office Manager', 'Director', 'Buyer', 'Head of Operations', 'Receptionist', 'Accountant'];

export const CASE_SUBJECTS = [
    'Delivery arrived damaged',
    'Invoice does not match the order',
    'Cannot sign in to the portal',
    'Request for a replacement part',
    'Engineer did not show up',
    'Change of delivery address',
    'Refund has not arrived',
    'Question about the service contract'
];
export const DEALS = ['Annual service', 'Spring order', 'Fleet renewal', 'Pilot project', 'Extension of contract'];
