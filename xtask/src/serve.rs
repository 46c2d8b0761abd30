//! A plain static server: no COOP or COEP, and the Content-Security-Policy of a strict host.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, ResponseBox, StatusCode};

/// The strictest policy that the page promises to work under.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/// Packs well and at once; what a CDN keeps packed is some 5 % smaller.
const QUALITY: u32 = 9;

/// How many ports above the first are tried.
const NEAR: u16 = 20;

/// A folder served on localhost.
pub(crate) struct Server {
    http: tiny_http::Server,
    folder: PathBuf,
    port: u16,
}

impl Server {
    /// Takes the port.
    ///
    /// # Errors
    ///
    /// It is taken, or this user may not have it.
    pub(crate) fn bind(folder: PathBuf, port: u16) -> Result<Self> {
        match tiny_http::Server::http(("127.0.0.1", port)) {
            Ok(http) => {
                let port = http.server_addr().to_ip().map_or(port, |address| address.port());
                Ok(Self { http, folder, port })
            }
            Err(error) => bail!("port {port} can't be had ({error}); choose another with --port"),
        }
    }

    /// Takes the port, or the next free one above it.
    ///
    /// # Errors
    ///
    /// None of twenty is free.
    pub(crate) fn bind_near(folder: PathBuf, port: u16) -> Result<Self> {
        (port..port + NEAR)
            .find_map(|port| Self::bind(folder.clone(), port).ok())
            .ok_or_else(|| anyhow!("ports {port} to {} are taken; choose one with --port", port + NEAR - 1))
    }

    /// The port that was taken.
    pub(crate) const fn port(&self) -> u16 {
        self.port
    }

    /// Answers until the process is stopped.
    ///
    /// # Errors
    ///
    /// The socket is lost.
    pub(crate) fn serve(&self) -> Result<()> {
        let mut packed = Packed::default();
        loop {
            // A visitor who went away before the answer is no fault of the server.
            let _ = answer(self.http.recv()?, &self.folder, &mut packed);
        }
    }
}

/// Files as brotli, by their path; each with the length and time that it was packed with.
#[derive(Default)]
struct Packed(HashMap<PathBuf, (Metadata, Vec<u8>)>);

/// What changes when a file is built anew.
type Metadata = (u64, Option<SystemTime>);

impl Packed {
    /// The file packed, from before if it is the same still.
    fn get(&mut self, path: &Path) -> io::Result<Vec<u8>> {
        let metadata = fs::metadata(path)?;
        let now = (metadata.len(), metadata.modified().ok());
        if let Some((then, bytes)) = self.0.get(path)
            && *then == now
        {
            return Ok(bytes.clone());
        }
        let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, QUALITY, 22);
        writer.write_all(&fs::read(path)?)?;
        let bytes = writer.into_inner();
        self.0.insert(path.to_owned(), (now, bytes.clone()));
        Ok(bytes)
    }
}

fn answer(request: Request, folder: &Path, packed: &mut Packed) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(StatusCode(405)));
    }
    let Some((path, file)) = open(folder, request.url()) else {
        let text = format!("404: nothing at {}\n", request.url());
        return request.respond(Response::from_string(text).with_status_code(404));
    };
    let media = media_type(&path);
    let mut response: ResponseBox = Response::from_file(file).boxed();
    if shrinks(media) && takes_brotli(&request) {
        response = Response::from_data(packed.get(&path)?).boxed();
        response.add_header(header("Content-Encoding", "br"));
    }
    for (name, value) in [
        ("Content-Type", media),
        ("Vary", "Accept-Encoding"),
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-cache"),
    ] {
        response.add_header(header(name, value));
    }
    request.respond(response)
}

/// One of ours, so it is plain ASCII.
fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("a name and a value in ASCII")
}

/// Whether the browser says that it reads brotli; browsers do on https and on localhost.
fn takes_brotli(request: &Request) -> bool {
    let accepts =
        |header: &Header| header.field.equiv("Accept-Encoding") && names_brotli(header.value.as_str());
    request.headers().iter().any(accepts)
}

/// Whether `br` is in the list, and not with a weight of nothing.
fn names_brotli(accepted: &str) -> bool {
    accepted.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        parts.next() == Some("br")
            && !parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

/// Whether files of this kind are not packed already.
fn shrinks(media: &str) -> bool {
    media.starts_with("text/")
        || matches!(media, "application/json; charset=utf-8" | "application/wasm" | "image/svg+xml")
}

fn open(folder: &Path, url: &str) -> Option<(PathBuf, File)> {
    let mut path = folder.join(relative(url)?);
    if path.is_dir() {
        path.push("index.html");
    }
    let file = File::open(&path).ok()?;
    file.metadata().ok()?.is_file().then_some((path, file))
}

/// The path below the served folder; `None` for one that would lead out of it.
fn relative(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?;
    let path = PathBuf::from(decode(path.trim_start_matches('/'))?);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        Some("html") => "text/html; charset=utf-8",
        Some("ico") => "image/x-icon",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json" | "map") => "application/json; charset=utf-8",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("ftl" | "md" | "txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_below_the_folder() {
        assert_eq!(relative("/"), Some(PathBuf::new()));
        assert_eq!(relative("/a/b%20c.js?v=1"), Some(PathBuf::from("a/b c.js")));
        assert_eq!(relative("/../secret"), None);
        assert_eq!(relative("/a/%2e%2e/%2e%2e/secret"), None);
        assert_eq!(relative("/%zz"), None);
    }

    #[test]
    fn brotli_is_for_who_reads_it() {
        assert!(names_brotli("gzip, deflate, br, zstd"));
        assert!(names_brotli("br;q=0.5"));
        assert!(!names_brotli("gzip, br;q=0"));
        assert!(!names_brotli("gzip, brand"));
        assert!(shrinks(media_type(Path::new("a_bg.wasm"))));
        assert!(!shrinks(media_type(Path::new("a.png"))));
    }

    #[test]
    fn a_file_is_packed_anew_when_it_has_changed() {
        let folder = std::env::temp_dir().join(format!("loyalty-packed-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a.js");
        let mut packed = Packed::default();
        for text in ["let a = 1;".repeat(50), "let b = 22;".repeat(50)] {
            fs::write(&file, &text).unwrap();
            let bytes = packed.get(&file).unwrap();
            assert!(bytes.len() < 50);
            let mut plain = Vec::new();
            brotli::BrotliDecompress(&mut bytes.as_slice(), &mut plain).unwrap();
            assert_eq!(plain, text.into_bytes());
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_wasm_can_be_compiled_while_it_streams() {
        assert_eq!(media_type(Path::new("a_bg.wasm")), "application/wasm");
    }
}
