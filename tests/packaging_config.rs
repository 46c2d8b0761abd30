//! Is what is said twice said the same: wasm-pack.toml, Cargo.toml and Cargo.lock?

use std::collections::BTreeSet;
use std::fs;

use toml::{Table, Value};

fn read(name: &str) -> Table {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().expect("a list");
    list.iter().map(|item| item.as_str().expect("a string").to_owned()).collect()
}

fn locked_version(name: &str) -> String {
    let lock = read("Cargo.lock");
    let packages = lock["package"].as_array().expect("a list of packages");
    let found: Vec<_> = packages.iter().filter(|package| package["name"].as_str() == Some(name)).collect();
    assert_eq!(found.len(), 1, "{name} must be locked exactly once");
    found[0]["version"].as_str().expect("a version").to_owned()
}

#[test]
fn wasm_pack_optimises_as_xtask_does() {
    let ours = read("wasm-pack.toml");
    let theirs = read("Cargo.toml");
    let theirs = strings(&theirs["package"]["metadata"]["wasm-pack"]["profile"]["release"]["wasm-opt"]);
    let features = strings(&ours["wasm-opt"]["features"]);
    let expected: Vec<_> = strings(&ours["wasm-opt"]["passes"])
        .into_iter()
        .chain(features.iter().map(|feature| format!("--enable-{feature}")))
        .collect();
    assert_eq!(theirs, expected);
}

#[test]
fn the_wasm_profile_exists() {
    let ours = read("wasm-pack.toml");
    let profile = ours["wasm"]["profile"].as_str().expect("a name");
    let cargo = read("Cargo.toml");
    assert!(cargo["profile"].as_table().expect("profiles").contains_key(profile), "no profile {profile}");
}

#[test]
fn the_binding_tool_is_of_the_bindings_version() {
    assert_eq!(locked_version("wasm-bindgen-cli-support"), locked_version("wasm-bindgen"));
}

#[test]
fn rust_version_and_toolchain_agree() {
    let toolchain = read("rust-toolchain.toml");
    let channel = toolchain["toolchain"]["channel"].as_str().expect("a version").to_owned();
    let versions: BTreeSet<String> = ["Cargo.toml", "xtask/Cargo.toml"]
        .map(|name| read(name)["package"]["rust-version"].as_str().expect("a version").to_owned())
        .into();
    for version in versions {
        assert!(channel.starts_with(&format!("{version}.")), "{version} against {channel}");
    }
}
