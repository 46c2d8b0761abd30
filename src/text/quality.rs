//! What was read and what was set aside, in words.

use std::fmt::Write as _;

use super::Texts;
use crate::ingest::{Case, Choice, FileQuality, Level, Problem, Quality};
use crate::message::{Arg, Message};

/// The account of the files, for a terminal: a paragraph a file.
#[must_use]
pub fn quality_text(quality: &Quality, texts: &Texts) -> String {
    let mut page = String::new();
    for file in &quality.files {
        // Writing to a string cannot fail.
        let _ = paragraph(&mut page, file, texts);
    }
    for level in Level::ALL {
        let _ = problems(&mut page, quality, level, texts);
    }
    page
}

/// The problems of a level, under its name.
fn problems(page: &mut String, quality: &Quality, level: Level, texts: &Texts) -> std::fmt::Result {
    let mut of_level = quality.problems.iter().filter(|problem| problem.level == level).peekable();
    if of_level.peek().is_none() {
        return Ok(());
    }
    writeln!(page, "{}", texts.name(&format!("level-{}", level.id())))?;
    for problem in of_level {
        writeln!(page, "  {} [{}]", plain(&texts.message(&problem.message())), problem.id)?;
        for case in &problem.examples {
            writeln!(page, "      {}", plain(&in_words(case, texts)))?;
        }
        for (answer, setting) in answers(problem) {
            let answer = Message::new("check-answer")
                .with("answer", Arg::Name(format!("answer-{answer}")))
                .with("setting", setting);
            writeln!(page, "      – {}", plain(&texts.message(&answer)))?;
        }
    }
    writeln!(page)
}

/// Where it shows: file, column, line, value and day, whatever is known.
fn in_words(case: &Case, texts: &Texts) -> String {
    let value = case.value.clone();
    let value = match case.line {
        Some(line) => {
            let shown =
                Message::new("check-example").with("line", line).with("value", value.unwrap_or_default());
            Some(texts.message(&shown))
        }
        None => value,
    };
    let day = case.day.map(|day| day.to_string());
    [case.file.clone(), case.column.clone(), value, day].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What can be chosen, and how the settings document says it.
fn answers(problem: &Problem) -> Vec<(&'static str, String)> {
    let member = match problem.args.get("member") {
        Some(Arg::Text(member)) => member.as_str(),
        _ => "",
    };
    match problem.choice {
        Some(Choice::Duplicates) => [("drop", "false"), ("keep", "true")]
            .map(|(answer, keep)| (answer, format!(r#""keepDuplicates": {keep}"#)))
            .into(),
        Some(Choice::ExcludeMember) => vec![
            ("member", r#""excludeMembers": []"#.to_owned()),
            ("exclude", format!(r#""excludeMembers": ["{member}"]"#)),
        ],
        None => Vec::new(),
    }
}

fn paragraph(page: &mut String, file: &FileQuality, texts: &Texts) -> std::fmt::Result {
    writeln!(page, "{}", plain(&file.name))?;
    if file.problem.is_some() && file.columns.is_empty() {
        return writeln!(page, "  {}\n", texts.name("check-not-read"));
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
    if let Some(shape) = file.shape {
        let known = Message::new("check-shape").with("shape", name("shape", shape.id()));
        writeln!(page, "  {}", texts.message(&known))?;
    }
    for column in &file.columns {
        let field = match column.field {
            Some(field) => texts.name(&format!("field-{}", field.id())),
            None => texts.name(if column.kept { "column-kept" } else { "check-unused" }),
        };
        writeln!(page, "    {} → {field}", plain(&column.header))?;
    }
    let rows = Message::new("check-rows")
        .with("read", file.rows_read)
        .with("used", file.rows_used)
        .with("repeated", file.rows_repeated)
        .with("aside", file.rows_set_aside)
        .with("other", file.not_data.sum());
    writeln!(page, "  {}", texts.message(&rows))?;
    writeln!(page)
}

/// Text from a file without control characters, which could drive a terminal.
fn plain(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect()
}
