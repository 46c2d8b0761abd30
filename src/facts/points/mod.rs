//! Points: movements, the lots that they come from, and what is made of both.

mod accounts;
mod ladder;
mod lots;
mod movements;
mod standing;
mod sums;

pub(in crate::facts) use accounts::Accounts;
pub use ladder::{Vintage, Vintages};
pub use movements::PointsSource;
pub(in crate::facts) use standing::expiring_weeks;
pub use standing::{Expiring, PointsDetail, Standing};
pub(in crate::facts) use sums::sums;
pub use sums::{Expiry, PointsSums, moved, spent, turned};
