//! Many questions at once: which answers are more than chance.

use super::sort_by;

/// For each probability whether it lies beyond chance when all of them are asked at once: of
/// those that do, a share of at most `rate` does so by chance (Benjamini and Hochberg,
/// "Controlling the False Discovery Rate", JRSS B 57, 1995). Equal probabilities fare equally.
#[must_use]
pub fn beyond_chance(chances: &[f64], rate: f64) -> Vec<bool> {
    let mut sorted = chances.to_vec();
    sort_by(&mut sorted, f64::total_cmp);
    let count = sorted.len() as f64;
    let allowed = |place: usize| (place + 1) as f64 / count * rate;
    let last = sorted.iter().enumerate().rev().find(|(place, chance)| **chance <= allowed(*place));
    let limit = last.map(|(_, chance)| *chance);
    let mut beyond = Vec::with_capacity(chances.len());
    for chance in chances {
        beyond.push(limit.is_some_and(|limit| *chance <= limit));
    }
    beyond
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_example() {
        // Benjamini and Hochberg 1995, section 3.1: of fifteen, the first four at 5 %.
        let chances = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
            0.6528, 0.7590, 1.0000,
        ];
        let beyond = beyond_chance(&chances, 0.05);
        assert_eq!(beyond.iter().filter(|beyond| **beyond).count(), 4);
        assert!(beyond[3] && !beyond[4]);
        let mut turned = chances;
        turned.reverse();
        assert!(beyond_chance(&turned, 0.05).iter().rev().eq(&beyond));
    }

    #[test]
    fn none_of_none() {
        assert!(beyond_chance(&[], 0.1).is_empty());
        assert_eq!(beyond_chance(&[0.5], 0.1), [false]);
    }
}
