/** What happens to a draft is told to one hearer, who may change. */
export default function newsFor(hearer) {
  let tell = hearer;
  let last = null;
  return {
    say(news) {
      last = news;
      tell(news);
    },
    why: () => last?.why,
    /** Tells another from now on, beginning with how it stands. */
    hear(hearing) {
      tell = hearing;
      if (last) {
        tell(last);
      }
    }
  };
}
