//! At what hours receipts are made: do the times look like those of another zone?

use crate::parcel::Parcel;

/// Receipts by hour. Midnight sharp is left out: programs write it for "no time".
#[derive(Debug, Default)]
pub(super) struct Hours([u32; 24]);

/// Fewer receipts say nothing.
const ENOUGH: u32 = 200;

/// Shops sleep at least so many hours on end…
const SLEEP: usize = 6;

/// …and the middle of it lies at half past three, in half hours.
const MIDDLE: i32 = 7;

/// Shops that never close have quiet hours too: one receipt in so many in [`SLEEP`] of them.
const QUIET: u32 = 25;

/// Quiet hours tell less than closed doors: fewer half hours apart may be habit.
const FAR: i32 = 6;

impl Hours {
    pub(super) fn add(&mut self, minute: u16) {
        if minute > 0
            && let Some(count) = self.0.get_mut(usize::from(minute / 60))
        {
            *count += 1;
        }
    }

    /// All of them, for [`Parcel`].
    pub(super) fn parcel(&mut self, parcel: &mut Parcel) {
        self.0.iter_mut().for_each(|count| parcel.number(count));
    }

    /// Adds the receipts of others.
    pub(super) fn join(&mut self, others: &Self) {
        self.0.iter_mut().zip(others.0).for_each(|(count, other)| *count += other);
    }

    /// The hours by which the shops are ahead of the times of the file: at least
    /// one receipt in a hundred stands between midnight and six, while the shops
    /// sleep at other hours. `in_utc` is whether the file itself says that its
    /// times are no shop's: then the hours of sleep alone decide.
    /// Where the shops never sleep, their quiet hours tell, if far from the night.
    ///
    /// `None` if the times are as they should be, or nothing is quiet.
    pub(super) fn ahead(&self, in_utc: bool) -> Option<i32> {
        let all: u32 = self.0.iter().sum();
        let night: u32 = self.0[..6].iter().sum();
        if all < ENOUGH || (!in_utc && night * 100 < all) {
            return None;
        }
        // A tenth of what an hour has on average: sleep.
        let asleep = |hour: usize| self.0[hour % 24] * 240 < all;
        let length = |from: usize| (from..from + 24).take_while(|hour| asleep(*hour)).count();
        let mut longest = (0, 0);
        for from in 0..24 {
            if length(from) > longest.0 {
                longest = (length(from), from);
            }
        }
        // Shops that are open for less than four hours are no shops.
        if longest.0 > 20 {
            return None;
        }
        let closed = longest.0 >= SLEEP;
        let (length, from) = if closed { longest } else { (SLEEP, self.quietest(all)?) };
        let middle = (2 * from + length) as i32;
        // From 12 hours behind to 11 ahead.
        let half_hours = (MIDDLE - middle + 24).rem_euclid(48) - 24;
        if !closed && half_hours.abs() < FAR {
            return None;
        }
        let hours = half_hours.div_euclid(2);
        (hours != 0).then_some(hours)
    }

    /// Where the quietest hours begin, if hardly any of all receipts are made in them.
    fn quietest(&self, all: u32) -> Option<usize> {
        let sold = |from: usize| -> u32 { (from..from + SLEEP).map(|hour| self.0[hour % 24]).sum() };
        (0..24).min_by_key(|from| sold(*from)).filter(|from| sold(*from) * QUIET < all)
    }
}

/// Hours as an offset from UTC: `+03:00`.
pub(super) fn written(hours: i32) -> String {
    let sign = if hours < 0 { "-" } else { "+" };
    // By hand: formatting a number of a type that nothing else writes costs more.
    let digit = |number: u32| char::from_digit(number % 10, 10).unwrap_or('0').to_string();
    let hours = hours.unsigned_abs();
    [sign, &digit(hours / 10), &digit(hours), ":00"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_written_as_an_offset() {
        assert_eq!([3, -5, 11, -12].map(written), ["+03:00", "-05:00", "+11:00", "-12:00"]);
    }

    /// Shops open from one hour to another, with the times `ahead` hours behind theirs.
    fn shops(open: i32, close: i32, ahead: i32) -> Hours {
        let mut hours = Hours::default();
        for n in 0..1_000 {
            let hour = (open + n % (close - open) - ahead).rem_euclid(24);
            hours.add((hour * 60 + 1 + n % 59) as u16);
        }
        hours
    }

    #[test]
    fn shops_open_by_day_keep_their_times() {
        for (open, close) in [(7, 23), (8, 22), (9, 21), (10, 22), (10, 19), (6, 24), (8, 20)] {
            assert_eq!(shops(open, close, 0).ahead(false), None, "{open}–{close}");
        }
        assert_eq!(shops(0, 24, 0).ahead(false), None, "open day and night");
    }

    #[test]
    fn shops_that_seem_open_at_night_are_seen_to_be_elsewhere() {
        for (open, close, ahead) in
            [(8, 22, 3), (7, 23, 3), (8, 22, 7), (9, 21, 10), (8, 22, -5), (9, 22, -8)]
        {
            let found = shops(open, close, ahead).ahead(false).unwrap();
            assert!((found - ahead).abs() <= 1, "{open}–{close} {ahead}: {found}");
        }
    }

    #[test]
    fn shops_that_never_close_have_quiet_hours() {
        // Receipts by hour of a real chain, in the time of its shops; the file has them in UTC.
        let own: [u32; 24] = [
            58, 24, 26, 25, 69, 136, 308, 440, 650, 814, 885, 878, 944, 926, 1049, 1240, 1359, 1312, 1100,
            890, 640, 430, 210, 110,
        ];
        let told = |ahead: usize| {
            let mut hours = Hours::default();
            own.iter().enumerate().for_each(|(hour, count)| {
                let minute = ((hour + 24 - ahead) % 24 * 60 + 1) as u16;
                (0..*count).for_each(|_| hours.add(minute));
            });
            hours.ahead(false)
        };
        assert_eq!(told(0), None);
        assert_eq!(told(24 - 2), None, "two hours may be habit");
        let found = told(24 - 5).unwrap();
        assert!((-6..=-4).contains(&found), "{found}");
    }

    #[test]
    fn times_that_call_themselves_utc_need_no_night() {
        assert_eq!(shops(10, 22, 3).ahead(false), None);
        assert!(shops(10, 22, 3).ahead(true).is_some());
        assert_eq!(shops(9, 22, 0).ahead(true), None);
    }

    #[test]
    fn midnight_sharp_and_few_receipts_say_nothing() {
        let mut hours = Hours::default();
        (0..5_000).for_each(|_| hours.add(0));
        assert_eq!(hours.ahead(true), None);
        let mut hours = Hours::default();
        (0..150).for_each(|n| hours.add(60 + n));
        assert_eq!(hours.ahead(false), None);
    }
}
