//! Do the rooms keep their arrows? Their order is the one in which src/lib.rs names them.

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms that stand beside each other, and those above them that they do without.
const APART: [(&str, &[&str]); 3] = [
    ("facts", &["ingest"]),
    ("sample", &["message", "math", "ledger", "ingest", "facts", "kpi", "finding", "report"]),
    ("text", &["sample", "facts", "ledger", "math"]),
];

/// Crates that only the room `wasm` knows.
const OF_THE_BROWSER: [&str; 5] = ["js_sys", "serde_wasm_bindgen", "tsify", "wasm_bindgen", "web_sys"];

const MOST_LINES: usize = 400;

#[test]
fn rooms_use_only_those_above_them() {
    let lib = fs::read_to_string(top().join("src/lib.rs")).unwrap();
    let rooms: Vec<&str> =
        lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(rooms.len() > 8, "rooms found: {rooms:?}");
    let place = |room: &str| rooms.iter().position(|other| *other == room);
    let mut faults = Vec::new();
    for file in files("src", &["rs"]) {
        let Some((room, code)) = room_and_code(&file) else { continue };
        let here = place(&room).unwrap_or_else(|| panic!("src/lib.rs does not name the room {room}"));
        for used in rooms_named(&code) {
            let apart = APART.iter().any(|(one, others)| *one == room && others.contains(&used.as_str()));
            // What is not a room is a macro or a constant of the crate's root.
            if apart || place(&used).is_some_and(|there| there > here) {
                faults.push(format!("{}: {room} → {used}", file.display()));
            }
        }
        if code.contains("super::super::") || file.ends_with("mod.rs") && code.contains(" super::") {
            faults.push(format!("{}: name other rooms from `crate::`, not `super::`", file.display()));
        }
    }
    assert!(faults.is_empty(), "arrows that point back:\n{}", faults.join("\n"));
}

#[test]
fn only_the_room_wasm_knows_the_browser() {
    for file in files("src", &["rs"]) {
        let Some((room, code)) = room_and_code(&file) else { continue };
        let known = OF_THE_BROWSER.iter().find(|name| code.contains(*name));
        assert!(room == "wasm" || known.is_none(), "{} knows {known:?}", file.display());
    }
}

#[test]
fn files_are_short() {
    let folders = ["src", "tests", "benches", "xtask/src", "www/src", "www/tests", "www/e2e"];
    for file in folders.iter().flat_map(|folder| files(folder, &["rs", "ts", "mjs"])) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        let generated =
            file.ends_with("report.ts") || file.components().any(|part| part.as_os_str() == "pkg");
        assert!(lines <= MOST_LINES || generated, "{} has {lines} lines", file.display());
    }
}

#[test]
fn every_file_of_tests_is_run() {
    let [all, manifest] =
        ["tests/all.rs", "Cargo.toml"].map(|name| fs::read_to_string(top().join(name)).unwrap());
    for entry in fs::read_dir(top().join("tests")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let is_file = path.extension().is_some_and(|extension| extension == "rs") && name != "all";
        assert!(!is_file || all.contains(&format!("mod {name};")), "tests/all.rs does not name {name}");
        let is_program = path.join("main.rs").exists();
        let named = manifest.contains(&format!("path = \"tests/{name}/main.rs\""));
        assert!(!is_program || named, "Cargo.toml does not name {name}");
    }
}

#[test]
fn plain_grouped_and_inline_paths_are_read() {
    let code = "use crate::units::Day;\nuse crate::{\n  kpi::{self, norm::Norm},\n  report,\n};\nfn f() { crate::facts::g() }";
    assert_eq!(rooms_named(code), ["units", "kpi", "report", "facts"]);
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![top().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                // Packages of others.
                if !path.ends_with("node_modules") {
                    waiting.push(path);
                }
            } else if path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)) {
                found.push(path);
            }
        }
    }
    found
}

/// The room of a source file and its code without comments and tests; `None`
/// for those that may use every room: the list of rooms and the command line.
fn room_and_code(file: &Path) -> Option<(String, String)> {
    let inside = file.strip_prefix(top().join("src")).unwrap();
    let room = inside.iter().next()?.to_str()?.trim_end_matches(".rs").to_owned();
    if room == "lib" || room == "main" || room == "cli" {
        return None;
    }
    let text = fs::read_to_string(file).unwrap();
    let code = text.lines().take_while(|line| *line != "#[cfg(test)]");
    let code = code.filter(|line| !line.trim_start().starts_with("//"));
    Some((room, code.collect::<Vec<_>>().join("\n")))
}

/// What follows `crate::`, alone or in a group.
fn rooms_named(code: &str) -> Vec<String> {
    let mut named = Vec::new();
    for (at, word) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back().unwrap_or(' ');
        if before == '$' || before == '_' || before.is_alphanumeric() {
            continue;
        }
        let rest = &code[at + word.len()..];
        match rest.strip_prefix('{') {
            None => named.push(name_at(rest)),
            Some(group) => named.extend(names_in_group(group)),
        }
    }
    named
}

fn names_in_group(group: &str) -> Vec<String> {
    let mut depth = 0;
    let mut starts = vec![0];
    for (at, sign) in group.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    let names = starts.into_iter().map(|start| name_at(group[start..].trim_start()));
    names.filter(|name| !name.is_empty()).collect()
}

fn name_at(text: &str) -> String {
    text.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect()
}
