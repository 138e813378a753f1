// Realistic companies. Except for the guides' examples (Acme, Bournemouth Marine), all phone numbers in the sample data are from
// ranges that are reserved for fiction. They are written in the various ways that people write them.

/** Name, city, industry, phone, website. */
export const ACCOUNTS = [
    ['Acme Ltd', 'London', 'Manufacturing', '020 7946 0018', 'www.acme.example'],
    ['Bournemouth Marine Ltd', 'Bournemouth', 'Transportation', '+44 1202 528735', 'www.bournemouth-marine.example'],
    ['Brightwater Dental', 'Bristol', 'Healthcare', '(0117) 496 0101', 'www.brightwater.example'],
    ['Calder Valley Foods', 'Leeds', 'Retail', '+44 (0)113 496 0102', 'www.caldervalley.example'],
    ['Cavendish & Sons Solicitors', 'Derby', 'Legal', '0115.496.0103', 'www.cavendish.example'],
    ['Dunmore Textiles', 'Belfast', 'Manufacturing', '028 9649 6104', ''],
    ['Eastgate Car Hire', 'Nottingham', 'Transportation', '0115 496 0105', 'www.eastgate.example'],
    ['Falcon Freight', 'Liverpool', 'Transportation', '0151-496-0106', 'www.falcon-freight.example'],
    ['Glenfarg Estates', 'Edinburgh', 'Hospitality', 'tel:+441314960107', ''],
    ['Harbour View Hotel', 'Cardiff', 'Hospitality', '029 2018 0108', 'www.harbourview.example'],
    ['Ingleby Press', 'York', 'Media', '+44-20-7946-0109', ''],
    ['Juniper Analytics', 'Cambridge', 'Technology', '+442079460110', 'www.juniper-analytics.example'],
    ['Kestrel Energy', 'Aberdeen', 'Energy', '0044 20 7946 0111', 'www.kestrel.example'],
    ['Larkspur Nurseries', 'Norwich', 'Agriculture', '020 7946 0112 ext. 4', ''],
    ['Meridian Insurance', 'Manchester', 'Finance', '0161 496 0113', 'www.meridian.example'],
    ['Northfield Academy', 'Birmingham', 'Education', '0121 496 0114', 'www.northfield.example'],
    ['Orchard Street Bakery', 'Sheffield', 'Retail', '0114 496 0115', ''],
    ['Pennine Outdoor', 'Huddersfield', 'Retail', '(020) 7946-0116', 'www.pennine.example'],
    ['Quayside Brewery', 'Newcastle', 'Hospitality', '0191 498 0117', 'www.quayside.example'],
    ['Redwood Software Inc.', 'San Francisco', 'Technology', '+1 (415) 555-0118', 'www.redwood.example'],
    ['Silverline Logistics', 'Chicago', 'Transportation', '+1.312.555.0119', 'www.silverline.example'],
    ['Tannenberg Maschinenbau GmbH', 'Berlin', 'Manufacturing', '+49 30 23125 120', 'www.tannenberg.example'],
    ['Umbrella Cycles', 'Oxford', 'Retail', '', ''],
    ['Vale Plumbing', 'Swansea', 'Construction', '02920180122', ''],
    ['Westbury Housing Trust', 'Bath', 'Not For Profit', '0117 4960123', 'www.westbury.example'],
    ['Yarrow Veterinary Centre', 'Inverness', 'Healthcare', '0141 496 0124', '']
];
