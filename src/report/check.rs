//! Settings held against the catalogue.

use crate::kpi::Kpi;
use crate::message::Message;
use crate::settings::Settings;

/// Whether a report can be made under these settings: they hold together, and
/// every norm of the visitor's own is about a KPI that exists.
///
/// # Errors
/// The message of the first thing that is wrong.
pub fn check(settings: &Settings) -> Result<(), Message> {
    settings.check()?;
    match settings.norms.keys().find(|id| Kpi::find(id).is_none()) {
        Some(unknown) => Err(Message::new("settings-unknown-kpi").with("kpi", unknown.as_str())),
        None => Ok(()),
    }
}
