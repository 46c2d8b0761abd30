//! A plain static server: no COOP or COEP, and the Content-Security-Policy of a strict host.

use std::fs::File;
use std::path::{Component, Path, PathBuf};

use anyhow::{Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, StatusCode};

/// The strictest policy that the page promises to work under.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

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
        loop {
            // A visitor who went away before the answer is no fault of the server.
            let _ = answer(self.http.recv()?, &self.folder);
        }
    }
}

fn answer(request: Request, folder: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(StatusCode(405)));
    }
    let Some((path, file)) = open(folder, request.url()) else {
        let text = format!("404: nothing at {}\n", request.url());
        return request.respond(Response::from_string(text).with_status_code(404));
    };
    let mut response = Response::from_file(file);
    for (name, value) in [
        ("Content-Type", media_type(&path)),
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-cache"),
    ] {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    request.respond(response)
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
    fn the_wasm_can_be_compiled_while_it_streams() {
        assert_eq!(media_type(Path::new("a_bg.wasm")), "application/wasm");
    }
}
