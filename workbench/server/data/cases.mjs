// The contacts' cases. Fred Bloggs has exactly one open case.

/** Contact, subject, status, priority, origin. */
export const CASES = [
    ['Fred Bloggs', 'Heating fails every morning', 'Working', 'High', 'Phone'],
    ['Alice Armitage', 'Delivery arrived damaged', 'New', 'Medium', 'Phone'],
    ['Harry Thackray', 'Invoice does not match the order', 'Working', 'High', 'Email'],
    ['Oliver Greenwood', 'Cannot sign in to the portal', 'Closed', 'Low', 'Web'],
    ['Victor Osborne', 'Request for a replacement part', 'Escalated', 'Medium', 'Phone'],
    ['Callum Ferguson', 'Engineer did not show up', 'New', 'High', 'Email'],
    ['Jasmine Tran', 'Change of delivery address', 'Working', 'Low', 'Web'],
    ['Rafael Ortega', 'Refund has not arrived', 'Closed', 'Medium', 'Phone'],
    ['Zachary Holt', 'Question about the service contract', 'Escalated', 'High', 'Email'],
    ['George Abbot', 'Boiler makes a knocking noise', 'New', 'Low', 'Web'],
    ['Daniel Mercer', "Copy of last year's invoices", 'Working', 'Medium', 'Phone'],
    ['Kiran Iqbal', 'Meter reading looks wrong', 'Closed', 'High', 'Email'],
    ['Rosie Kendall', 'Cancel the standing order', 'Escalated', 'Low', 'Web'],
    ['Yusuf Demir', 'Delivery arrived damaged', 'New', 'Medium', 'Phone'],
    ['Fatima Noor', 'Invoice does not match the order', 'Working', 'High', 'Email'],
    ['Marcus Whitfield', 'Cannot sign in to the portal', 'Closed', 'Low', 'Web'],
    ['Ursula Vance', 'Request for a replacement part', 'Escalated', 'Medium', 'Phone'],
    ['Cerys Morgan', 'Engineer did not show up', 'New', 'High', 'Email'],
    ['Joyce Tanner', 'Change of delivery address', 'Working', 'Low', 'Web'],
    ['Georgia Naylor', 'Refund has not arrived', 'Closed', 'Medium', 'Phone'],
    ['Nina Castellano', 'Question about the service contract', 'Escalated', 'High', 'Email'],
    ['Uma Krishnan', 'Boiler makes a knocking noise', 'New', 'Low', 'Web'],
    ['Beatrice Quigley', "Copy of last year's invoices", 'Working', 'Medium', 'Phone'],
    ['Ivan Petrov', 'Meter reading looks wrong', 'Closed', 'High', 'Email'],
    ['Penelope Rudd', 'Cancel the standing order', 'Escalated', 'Low', 'Web'],
    ['Yvonne Delacroix', 'Delivery arrived damaged', 'New', 'Medium', 'Phone'],
    ['Freya Nilsson', 'Invoice does not match the order', 'Working', 'High', 'Email'],
    ['Chloe Fairfax', 'Cannot sign in to the portal', 'Closed', 'Low', 'Web']
];
