//! What was read and what was set aside, in words.

use std::fmt::Write as _;

use super::Texts;
use crate::ingest::{FileQuality, Quality};
use crate::message::{Arg, Args, Message};

/// The account of the files, for a terminal: a paragraph a file.
#[must_use]
pub fn quality_text(quality: &Quality, texts: &Texts) -> String {
    let mut page = String::new();
    for file in &quality.files {
        // Writing to a string cannot fail.
        let _ = paragraph(&mut page, file, texts);
    }
    for notice in &quality.notices {
        let _ = writeln!(page, "! {}", texts.message(notice));
    }
    page
}

fn paragraph(page: &mut String, file: &FileQuality, texts: &Texts) -> std::fmt::Result {
    writeln!(page, "{}", plain(&file.name))?;
    if let Some(problem) = &file.problem {
        return writeln!(page, "  {}\n", texts.message(problem));
    }
    let name = |prefix: &str, id: &str| Arg::Name(format!("{prefix}-{id}"));
    let delimiter = file.delimiter.map_or_else(String::new, |sign| match sign {
        '\t' => "Tab".to_owned(),
        other => other.to_string(),
    });
    let found = Message::new("check-found")
        .with("role", name("role", file.role.map_or("unknown", |role| role.id())))
        .with("encoding", file.encoding.unwrap_or_default())
        .with("delimiter", delimiter)
        .with("line", file.header_line.unwrap_or_default());
    writeln!(page, "  {}", texts.message(&found))?;
    for column in &file.columns {
        let field = column
            .field
            .map_or_else(|| texts.name("check-unused"), |field| texts.name(&format!("field-{}", field.id())));
        writeln!(page, "    {} → {field}", plain(&column.header))?;
    }
    let rows = Message::new("check-rows")
        .with("read", file.rows_read)
        .with("used", file.rows_used)
        .with("aside", file.rows_set_aside)
        .with("other", file.not_data.sum());
    writeln!(page, "  {}", texts.message(&rows))?;
    for reason in &file.reasons {
        let args =
            Args::from([("column", Arg::Text(plain(&reason.column))), ("count", Arg::Count(reason.count))]);
        let sentence = texts.message(&Message { id: reason.id, args });
        writeln!(page, "    {sentence}")?;
        for example in &reason.examples {
            let shown =
                Message::new("check-example").with("line", example.line).with("value", plain(&example.value));
            writeln!(page, "      {}", texts.message(&shown))?;
        }
    }
    writeln!(page)
}

/// Text from a file without control characters, which could drive a terminal.
fn plain(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect()
}
