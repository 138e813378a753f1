// What the companies may buy.

/** Account, deal, stage, close date in days from today, amount. */
export const OPPORTUNITIES = [
    ['Acme Ltd', 'Annual service', 'Prospecting', -20, 1500],
    ['Bournemouth Marine Ltd', 'Spring order', 'Qualification', -16, 5200],
    ['Brightwater Dental', 'Fleet renewal', 'Proposal/Price Quote', -12, 8900],
    ['Calder Valley Foods', 'Pilot project', 'Negotiation/Review', -8, 12600],
    ['Cavendish & Sons Solicitors', 'Contract extension', 'Closed Won', -4, 16300],
    ['Dunmore Textiles', 'Annual service', 'Closed Lost', 0, 20000],
    ['Eastgate Car Hire', 'Spring order', 'Prospecting', 4, 23700],
    ['Falcon Freight', 'Fleet renewal', 'Qualification', 8, 27400],
    ['Glenfarg Estates', 'Pilot project', 'Proposal/Price Quote', 12, 31100],
    ['Harbour View Hotel', 'Contract extension', 'Negotiation/Review', 16, 34800],
    ['Ingleby Press', 'Annual service', 'Closed Won', 20, 38500],
    ['Juniper Analytics', 'Spring order', 'Closed Lost', 24, 42200],
    ['Kestrel Energy', 'Fleet renewal', 'Prospecting', 28, 4900],
    ['Larkspur Nurseries', 'Pilot project', 'Qualification', 32, 8600],
    ['Meridian Insurance', 'Contract extension', 'Proposal/Price Quote', 36, 12300],
    ['Northfield Academy', 'Annual service', 'Negotiation/Review', 40, 16000],
    ['Orchard Street Bakery', 'Spring order', 'Closed Won', 44, 19700],
    ['Pennine Outdoor', 'Fleet renewal', 'Closed Lost', 48, 23400],
    ['Quayside Brewery', 'Pilot project', 'Prospecting', 52, 27100],
    ['Redwood Software Inc.', 'Contract extension', 'Qualification', 56, 30800],
    ['Silverline Logistics', 'Annual service', 'Proposal/Price Quote', 60, 34500],
    ['Tannenberg Maschinenbau GmbH', 'Spring order', 'Negotiation/Review', 64, 38200],
    ['Umbrella Cycles', 'Fleet renewal', 'Closed Won', 68, 41900],
    ['Vale Plumbing', 'Pilot project', 'Closed Lost', 72, 4600]
];
