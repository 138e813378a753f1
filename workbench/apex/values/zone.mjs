/** The time zone of whoever runs a transaction. */
export const zoneOf = (transaction) => transaction?.user?.TimeZoneSidKey ?? 'GMT';
