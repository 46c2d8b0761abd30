//! `loyalty goods`: products or categories one by one.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use loyalty_calculator::flat_map::FlatMap;
use loyalty_calculator::report::{
    Abc, GoodsFilter, GoodsKind, GoodsQuery, PeopleQuestion, Xyz, ask_people, goods_columns,
};
use loyalty_calculator::segment::{People, Style};
use loyalty_calculator::text::Texts;

use super::failure::Failure;
use super::{Given, write};

#[derive(Args)]
pub(super) struct Options {
    #[command(flatten)]
    given: Given,
    /// What is listed.
    #[arg(long, value_enum, default_value_t = KindName::Products)]
    of: KindName,
    /// Class by share of revenue: the first 80 %, the next 15 %, the rest.
    #[arg(long, value_enum, ignore_case = true)]
    abc: Option<AbcName>,
    /// Class by evenness of sales from month to month: at most 10 % of the mean, at most 25 %,
    /// more; unknown with fewer than three whole months.
    #[arg(long, value_enum, ignore_case = true)]
    xyz: Option<XyzName>,
    /// Part of the name, or of that of the category.
    #[arg(long, value_name = "TEXT", default_value = "")]
    search: String,
    /// Column that sorts, such as revenue, receipts or variation, the greatest first.
    #[arg(long, default_value = "revenue")]
    sort: String,
    /// The least first.
    #[arg(long)]
    ascending: bool,
    /// Format of the list.
    #[arg(long, value_enum, default_value_t = ListFormat::Csv)]
    format: ListFormat,
    /// For a spreadsheet of a country with decimal commas, rather than for a program.
    #[arg(long)]
    spreadsheet: bool,
    /// File that the goods are written to, instead of standard output.
    #[arg(long)]
    out: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum KindName {
    Products,
    Categories,
}

#[derive(Clone, Copy, ValueEnum)]
enum AbcName {
    A,
    B,
    C,
}

#[derive(Clone, Copy, ValueEnum)]
enum XyzName {
    X,
    Y,
    Z,
    Unknown,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum ListFormat {
    Csv,
    Json,
}

/// Writes the goods that the options choose.
pub(super) fn write_goods(options: &Options) -> Result<(), Failure> {
    let (settings, texts) = options.given.settings()?;
    let (ledger, _) = options.given.read(&settings, &texts)?;
    let people = People::gather(&ledger, &settings);
    let style = Style { spreadsheet: options.spreadsheet, words: words(&texts) };
    let question = PeopleQuestion {
        goods: Some(options.query()),
        style: (options.format == ListFormat::Csv).then_some(style),
        ..PeopleQuestion::default()
    };
    let answer = ask_people(&ledger, &settings, &people, &question);
    let bytes = answer.map_err(|problem| Failure::Usage(texts.message(&problem)))?;
    write(&bytes, options.out.as_deref())
}

impl Options {
    fn query(&self) -> GoodsQuery {
        GoodsQuery {
            filter: GoodsFilter {
                kind: match self.of {
                    KindName::Products => GoodsKind::Products,
                    KindName::Categories => GoodsKind::Categories,
                },
                abc: self.abc.map(|abc| match abc {
                    AbcName::A => Abc::A,
                    AbcName::B => Abc::B,
                    AbcName::C => Abc::C,
                }),
                xyz: self.xyz.map(|xyz| match xyz {
                    XyzName::X => Xyz::X,
                    XyzName::Y => Xyz::Y,
                    XyzName::Z => Xyz::Z,
                    XyzName::Unknown => Xyz::Unknown,
                }),
            },
            search: self.search.clone(),
            sort: self.sort.clone(),
            descending: !self.ascending,
            from: 0,
            count: u32::MAX,
        }
    }
}

/// Heads of columns in the language of the texts.
fn words(texts: &Texts) -> FlatMap<String, String> {
    let mut words = FlatMap::new();
    for column in goods_columns() {
        let id = format!("goods-{column}");
        let text = texts.name(&id);
        words.insert(id, text);
    }
    words
}
