//! Ten named segments from the scores of recency and of the number of purchases.

use crate::list::Listed;
use crate::segment::division::Division;
use crate::segment::rfm::{SEGMENTS, rfm_segment};
use crate::segment::scheme::Scheme;

pub(in crate::segment) const SCHEME: Scheme = Scheme {
    id: "rfm",
    is_known: |_| true,
    divide: |given| {
        let rfm = given.rfm.as_ref().map_err(Clone::clone)?;
        let place = |[recency, frequency, _]: [u8; 3]| {
            let segment = rfm_segment(recency, frequency);
            SEGMENTS.iter().position(|one| *one == segment).map(|place| place as u16)
        };
        let of = rfm.scores.iter().map(|scores| scores.and_then(place)).listed();
        let division = Division::named("rfm", &SEGMENTS, of);
        Ok(rfm.notes.iter().cloned().map(Some).fold(division, Division::note))
    },
    of_profile: false,
};
