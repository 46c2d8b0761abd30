//! What code and data of a compiled wasm refer to, as its linker wrote it down
//! (`--emit-relocs`): which constants are addresses, and of what. See
//! <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md>.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{
    BinaryReader, DataKind, Linking, LinkingSectionReader, Operator, Parser, Payload, RelocSectionReader,
    RelocationEntry, RelocationType, SymbolInfo,
};

/// Sections that hold it.
pub(crate) const SECTIONS: [&str; 3] = ["linking", "reloc.CODE", "reloc.DATA"];

/// All references of a module, but direct calls, which its code shows.
#[derive(Default)]
pub(crate) struct Links {
    /// Constants and static variables, by address; they may overlap.
    pub(crate) data: Vec<Datum>,
    /// What each function refers to, by its number.
    pub(crate) of_functions: BTreeMap<usize, Vec<Link>>,
}

/// A constant or a static variable.
#[derive(Clone)]
pub(crate) struct Datum {
    /// Its addresses.
    pub(crate) place: Range<u32>,
    /// What its bytes refer to.
    pub(crate) links: Vec<Target>,
}

/// A reference in code.
#[derive(Clone, Copy)]
pub(crate) struct Link {
    pub(crate) target: Target,
    /// The number that stands in the code for it; an index into the table is not known here.
    pub(crate) address: Option<u32>,
}

/// What is referred to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Target {
    /// By its place in `Links::data`.
    Data(usize),
    /// By its number; called through the table.
    Function(usize),
}

/// A symbol as far as it matters here.
enum Symbol {
    Data { start: u32, datum: usize },
    Function(usize),
    Other,
}

impl Links {
    /// Reads them.
    ///
    /// # Errors
    ///
    /// The bytes are no wasm module, or it was linked without `--emit-relocs`.
    pub(crate) fn read(wasm: &[u8]) -> Result<Self> {
        let found = Found::read(wasm)?;
        ensure!(!found.code_relocations.is_empty(), "the wasm was linked without --emit-relocs");
        let mut links = Self::default();
        let symbols = found.symbols(&mut links.data)?;
        for (at, entry) in &found.code_relocations {
            let Some(link) = link(entry, &symbols)? else { continue };
            let body = found.bodies.partition_point(|body| body.end <= *at);
            ensure!(
                found.bodies.get(body).is_some_and(|body| body.contains(at)),
                "a relocation outside code"
            );
            links.of_functions.entry(found.imported + body).or_default().push(link);
        }
        for (at, entry) in &found.data_relocations {
            let Some(link) = link(entry, &symbols)? else { continue };
            let address = found.address(*at).context("a relocation outside data")?;
            for datum in links.data.iter_mut().filter(|datum| datum.place.contains(&address)) {
                datum.links.push(link.target);
            }
        }
        Ok(links)
    }
}

fn link(entry: &RelocationEntry, symbols: &[Symbol]) -> Result<Option<Link>> {
    use RelocationType::{MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb, TableIndexI32, TableIndexSleb};
    let symbol = || symbols.get(entry.index as usize).context("a relocation without its symbol");
    Ok(match entry.ty {
        MemoryAddrLeb | MemoryAddrSleb | MemoryAddrI32 => match symbol()? {
            Symbol::Data { start, datum } => {
                let address = start.wrapping_add(entry.addend as u32);
                Some(Link { target: Target::Data(*datum), address: Some(address) })
            }
            _ => None,
        },
        TableIndexSleb | TableIndexI32 => match symbol()? {
            Symbol::Function(number) => Some(Link { target: Target::Function(*number), address: None }),
            _ => bail!("the table index of what is no function"),
        },
        _ => None,
    })
}

/// The sections of a module that matter here, offsets from its beginning.
#[derive(Default)]
struct Found<'a> {
    imported: usize,
    bodies: Vec<Range<usize>>,
    /// Of each data segment: where its bytes stand in the file, and their first address.
    segments: Vec<(Range<usize>, u32)>,
    infos: Vec<SymbolInfo<'a>>,
    code_relocations: Vec<(usize, RelocationEntry)>,
    data_relocations: Vec<(usize, RelocationEntry)>,
}

impl<'a> Found<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut found = Self::default();
        let (mut code, mut data) = (0, 0);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        found.imported += usize::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionStart { range, .. } => code = range.start,
                Payload::CodeSectionEntry(body) => found.bodies.push(body.range()),
                Payload::DataSection(segments) => {
                    data = segments.range().start;
                    for segment in segments {
                        let segment = segment?;
                        let DataKind::Active { offset_expr, .. } = segment.kind else {
                            bail!("passive data");
                        };
                        let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                            bail!("data at an address that is not constant");
                        };
                        let end = segment.range.end;
                        found.segments.push((end - segment.data.len()..end, value as u32));
                    }
                }
                Payload::CustomSection(section) => {
                    let reader = BinaryReader::new(section.data(), section.data_offset());
                    match section.name() {
                        "linking" => {
                            for part in LinkingSectionReader::new(reader)?.subsections() {
                                if let Linking::SymbolTable(symbols) = part? {
                                    found.infos = symbols.into_iter().collect::<Result<_, _>>()?;
                                }
                            }
                        }
                        "reloc.CODE" => found.code_relocations = relocations(reader, code)?,
                        "reloc.DATA" => found.data_relocations = relocations(reader, data)?,
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        Ok(found)
    }

    /// The symbols, in order; data among them goes into `data`.
    fn symbols(&self, data: &mut Vec<Datum>) -> Result<Vec<Symbol>> {
        let mut symbols = Vec::with_capacity(self.infos.len());
        for info in &self.infos {
            symbols.push(match info {
                SymbolInfo::Func { index, .. } => Symbol::Function(*index as usize),
                SymbolInfo::Data { symbol: Some(defined), .. } => {
                    let segment = self.segments.get(defined.index as usize);
                    match segment {
                        Some((_, base)) => {
                            let start = base + defined.offset;
                            data.push(Datum { place: start..start + defined.size, links: Vec::new() });
                            Symbol::Data { start, datum: data.len() - 1 }
                        }
                        None => Symbol::Other,
                    }
                }
                _ => Symbol::Other,
            });
        }
        Ok(symbols)
    }

    /// The address of a byte of the file.
    fn address(&self, at: usize) -> Option<u32> {
        let (place, base) = self.segments.iter().find(|(place, _)| place.contains(&at))?;
        Some(base + u32::try_from(at - place.start).ok()?)
    }
}

fn relocations(reader: BinaryReader<'_>, section: usize) -> Result<Vec<(usize, RelocationEntry)>> {
    RelocSectionReader::new(reader)?
        .entries()
        .into_iter()
        .map(|entry| {
            let entry = entry?;
            Ok((section + entry.offset as usize, entry))
        })
        .collect()
}
