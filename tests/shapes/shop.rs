//! One small shop's truth: what every shape prints and must give back.

use loyalty_calculator::units::Day;

/// Something sold.
#[derive(Debug)]
pub(crate) struct Product {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) english: &'static str,
    pub(crate) category: &'static str,
    /// Kopecks for one, or for a kilogram.
    pub(crate) price: i64,
    pub(crate) by_weight: bool,
}

const fn product(
    code: &'static str,
    name: &'static str,
    english: &'static str,
    category: &'static str,
    price: i64,
    by_weight: bool,
) -> Product {
    Product { code, name, english, category, price, by_weight }
}

/// The range.
pub(crate) static PRODUCTS: [Product; 8] = [
    product("00-00000101", "Кофе в зёрнах, 1 кг", "Coffee beans, 1 kg", "Бакалея", 124_990, false),
    product("00-00000102", "Чай «Утро»", "Tea \"Morning\"", "Бакалея", 18_900, false),
    product("00-00000103", "Сыр полутвёрдый", "Semi-hard cheese", "Молочное", 89_990, true),
    product("00-00000104", "Молоко 3,2 %", "Milk 3.2%", "Молочное", 9_450, false),
    product("00-00000105", "Чайник электрический", "Electric kettle", "Техника", 349_000, false),
    product("00-00000106", "Яблоки", "Apples", "Фрукты", 12_999, true),
    product("00-00000107", "Набор чашек; 6 шт.", "Cups; set of 6", "Посуда", 159_000, false),
    product("00-00000108", "Печенье", "Biscuits", "Бакалея", 7_990, false),
];

/// Somebody with a card.
#[derive(Debug)]
pub(crate) struct Member {
    pub(crate) card: String,
    pub(crate) code: u32,
    pub(crate) surname: &'static str,
    pub(crate) name: &'static str,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) female: bool,
    pub(crate) born: Day,
    pub(crate) enrolled: Day,
    pub(crate) city: &'static str,
}

impl Member {
    pub(crate) fn full_name(&self) -> String {
        format!("{} {}", self.surname, self.name)
    }
}

/// A row of a receipt.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    pub(crate) product: &'static Product,
    /// Thousandths.
    pub(crate) quantity: i64,
    /// Kopecks off the whole row.
    pub(crate) discount: i64,
}

impl Line {
    /// Before discount, in kopecks.
    pub(crate) fn full(&self) -> i64 {
        (self.product.price * self.quantity + 500) / 1000
    }

    /// Money paid, in kopecks.
    pub(crate) fn paid(&self) -> i64 {
        self.full() - self.discount
    }
}

/// A sale or a return.
#[derive(Debug, Clone)]
pub(crate) struct Receipt {
    /// Unique in the shop.
    pub(crate) number: u32,
    /// Starts anew with each shift.
    pub(crate) in_shift: u32,
    /// 0 or 1.
    pub(crate) store: usize,
    pub(crate) register: u32,
    /// Counts the days on which the register was open.
    pub(crate) shift: u32,
    pub(crate) day: Day,
    /// Of the day.
    pub(crate) second: u32,
    pub(crate) member: Option<usize>,
    /// Of a return: the sale's number.
    pub(crate) refers_to: Option<u32>,
    pub(crate) lines: Vec<Line>,
}

impl Receipt {
    pub(crate) fn is_return(&self) -> bool {
        self.refers_to.is_some()
    }

    pub(crate) fn full(&self) -> i64 {
        self.lines.iter().map(Line::full).sum()
    }

    pub(crate) fn discount(&self) -> i64 {
        self.lines.iter().map(|line| line.discount).sum()
    }

    pub(crate) fn paid(&self) -> i64 {
        self.lines.iter().map(Line::paid).sum()
    }

    /// Thousandths.
    pub(crate) fn quantity(&self) -> i64 {
        self.lines.iter().map(|line| line.quantity).sum()
    }

    /// The same with each line by weight as one item.
    pub(crate) fn items(&self) -> i64 {
        self.lines.iter().map(|line| if line.quantity % 1000 == 0 { line.quantity } else { 1000 }).sum()
    }

    /// 1, or −1 for a return.
    pub(crate) fn sign(&self) -> i64 {
        if self.is_return() { -1 } else { 1 }
    }

    /// Points issued, in hundredths: one for each full 100 ₽.
    pub(crate) fn points(&self) -> i64 {
        if self.member.is_some() && !self.is_return() { self.paid() / 10_000 * 100 } else { 0 }
    }

    pub(crate) fn cashier(&self) -> &'static str {
        ["Иванова А. П.", "Петров С. К."][self.store]
    }
}

/// The shop.
#[derive(Debug)]
pub(crate) struct Shop {
    pub(crate) members: Vec<Member>,
    /// In order of time.
    pub(crate) receipts: Vec<Receipt>,
}

/// The names of the two stores.
pub(crate) const STORES: [&str; 2] = ["Центр", "Вокзал"];

const NAMES: [(&str, &str, &str, bool); 12] = [
    ("Смирнова", "Анна", "smirnova.anna", true),
    ("Кузнецов", "Олег", "kuznetsov", false),
    ("Попова", "Мария", "m.popova", true),
    ("Васильев", "Игорь", "vasilev_i", false),
    ("Соколова", "Ёлка", "sokolova", true),
    ("Михайлов", "Пётр", "petr.mikhaylov", false),
    ("Новикова", "Елена", "novikova77", true),
    ("Фёдоров", "Артём", "fedorov", false),
    ("Морозова", "Ольга", "o.morozova", true),
    ("Волков", "Денис", "d.volkov", false),
    ("Лебедева", "Юлия", "lebedeva", true),
    ("Козлов", "Роман", "kozlov.r", false),
];

/// Numbers that look random and are always the same.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// Numbers of those receipts that are returns, with the sale they give back.
const RETURNS: [(u32, u32); 4] = [(17, 11), (29, 20), (41, 39), (50, 33)];

impl Shop {
    /// November and December 2025: 56 receipts of 12 members and others.
    pub(crate) fn new() -> Self {
        let first = Day::from_iso("2025-11-01").unwrap();
        let mut draw = Draw(2025);
        let mut receipts: Vec<Receipt> = Vec::new();
        let mut moments: Vec<(i32, u32)> =
            (0..54).map(|_| (draw.below(61) as i32, 9 * 3600 + draw.below(11 * 3600) as u32)).collect();
        moments.extend([(0, 8 * 3600 + 5 * 60), (60, 24 * 3600 - 1)]);
        moments.sort_unstable();
        for (number, (day, second)) in (1..).zip(moments) {
            let day = first.plus(day);
            let refers_to = RETURNS.iter().find(|(own, _)| *own == number).map(|(_, sale)| *sale);
            let receipt = match refers_to {
                Some(sale) => {
                    let sale = &receipts[sale as usize - 1];
                    // The first gives all back, the others one row.
                    let rows = if number == RETURNS[0].0 { sale.lines.len() } else { 1 };
                    Receipt {
                        number,
                        day,
                        second,
                        refers_to,
                        lines: sale.lines[..rows].to_vec(),
                        ..sale.clone()
                    }
                }
                None => Receipt {
                    number,
                    in_shift: 0,
                    store: draw.below(2) as usize,
                    register: 1 + draw.below(2) as u32,
                    shift: 0,
                    day,
                    second,
                    member: (draw.below(10) < 6).then(|| draw.below(12) as usize),
                    refers_to: None,
                    lines: lines(&mut draw),
                },
            };
            receipts.push(receipt);
        }
        number_shifts(&mut receipts);
        Self { members: members(&mut draw, first), receipts }
    }

    pub(crate) fn member(&self, receipt: &Receipt) -> Option<&Member> {
        receipt.member.and_then(|at| self.members.get(at))
    }

    /// The card, or what stands in its place.
    pub(crate) fn card<'a>(&'a self, receipt: &Receipt, nobody: &'a str) -> &'a str {
        self.member(receipt).map_or(nobody, |member| &member.card)
    }

    pub(crate) fn sales(&self) -> impl Iterator<Item = &Receipt> {
        self.receipts.iter().filter(|receipt| !receipt.is_return())
    }

    /// Every row of every receipt.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (&Receipt, &Line)> {
        self.receipts.iter().flat_map(|receipt| receipt.lines.iter().map(move |line| (receipt, line)))
    }
}

fn lines(draw: &mut Draw) -> Vec<Line> {
    let mut products: Vec<usize> = (0..1 + draw.below(3)).map(|_| draw.below(8) as usize).collect();
    products.sort_unstable();
    products.dedup();
    let line = |at: usize| {
        let product = &PRODUCTS[at];
        let quantity = if product.by_weight { 200 + draw.below(1800) } else { 1000 * (1 + draw.below(3)) };
        let line = Line { product, quantity: quantity as i64, discount: 0 };
        let off = if draw.below(4) == 0 { line.full() / 10 } else { 0 };
        Line { discount: off, ..line }
    };
    products.into_iter().map(line).collect()
}

fn members(draw: &mut Draw, first: Day) -> Vec<Member> {
    let member = |(at, (surname, name, mail, female)): (usize, (&'static str, &'static str, &str, bool))| {
        let number = 10_301 + 37 * at;
        Member {
            card: format!("20000000{number}"),
            code: 700 + at as u32,
            surname,
            name,
            email: format!("{mail}@example.com"),
            phone: format!("+7916555{:04}", 1200 + 53 * at),
            female,
            born: Day::from_iso("1970-01-01").unwrap().plus(draw.below(11_000) as i32),
            enrolled: first.plus(-(draw.below(700) as i32) - 1),
            city: ["Москва", "Тверь"][at % 2],
        }
    };
    NAMES.into_iter().enumerate().map(member).collect()
}

/// A register opens a shift on each day on which it sells.
fn number_shifts(receipts: &mut [Receipt]) {
    for at in 0..receipts.len() {
        let (before, rest) = receipts.split_at_mut(at);
        let Some(own) = rest.first_mut() else { return };
        let same = |other: &&Receipt| other.store == own.store && other.register == own.register;
        let last = before.iter().rfind(same);
        (own.shift, own.in_shift) = match last {
            None => (101, 1),
            Some(last) if last.day == own.day => (last.shift, last.in_shift + 1),
            Some(last) => (last.shift + 1, 1),
        };
    }
}
