// Councils in England keep the time of London, wherever the device thinks it is.
const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit'
});

/** Today as the product counts it, yyyy-mm-dd. */
export default function businessDay() {
  const parts = LONDON.formatToParts(Date.now());
  return ['year', 'month', 'day'].map(type => parts.find(part => part.type === type).value).join('-');
}
