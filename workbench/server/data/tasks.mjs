// Past calls and open tasks.

/** Contact, call type, days ago, time of day (UTC), seconds talked, outcome, notes: calls of the last weeks. */
export const CALLS = [
    ['John Smith', 'Inbound', 1, '09:00:00', 35, 'Answered', 'Asked when the engineer comes; told Thursday morning.'],
    ['Femi Adeyemi', 'Outbound', 3, '14:17:23', 76, 'Answered', 'Wants a copy of the contract by e-mail.'],
    ['Jack Ellison', 'Inbound', 5, '11:34:46', 117, 'Answered', 'Asks for a later delivery.'],
    ['Nina Castellano', 'Inbound', 7, '16:51:09', 0, 'Missed', ''],
    ['Rosie Kendall', 'Outbound', 9, '13:08:32', 199, 'Answered', 'Needs the invoice split over two months.'],
    ['Victor Osborne', 'Inbound', 11, '10:25:55', 240, 'Answered', 'Ordered two more of the same.'],
    ['Zoe Carver', 'Inbound', 13, '15:42:18', 281, 'Answered', 'Will send photographs of the damage.'],
    ['Delia Marchetti', 'Outbound', 15, '12:59:41', 322, 'Answered', 'Moves house in March, new address to follow.'],
    ['Helen Ashworth', 'Inbound', 17, '09:16:04', 0, 'Missed', ''],
    ['Lorna Sinclair', 'Inbound', 19, '14:33:27', 404, 'Answered', 'Wants a copy of the contract by e-mail.'],
    ['Penelope Rudd', 'Outbound', 21, '11:50:50', 445, 'Answered', 'Asks for a later delivery.'],
    ['Ursula Vance', 'Inbound', 23, '16:07:13', 486, 'Answered', 'Happy with the repair, closes the case.']
];

/** Contact, subject, status, priority, due date in days from today. */
export const TO_DO = [
    ['Emma Lomax', 'Call back', 'Not Started', 'Normal', -3],
    ['Jack Ellison', 'Send quote', 'In Progress', 'High', -2],
    ['Oliver Greenwood', 'Confirm appointment', 'Completed', 'Low', -1],
    ['Tess Parkin', 'Chase payment', 'Not Started', 'Normal', 0],
    ['Yusuf Demir', 'Book site visit', 'In Progress', 'High', 1],
    ['Delia Marchetti', 'Send brochure', 'Completed', 'Low', 2],
    ['Ivan Petrov', 'Renew contract', 'Not Started', 'Normal', 3],
    ['Niamh Brennan', 'Arrange training', 'In Progress', 'High', 4]
];
