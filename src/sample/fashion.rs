//! A clothes chain: two seasons, sales in January and at the end of summer, many returns.

use super::trade::{Peak, Product, Programme, Store, Trade, Twist};

pub(super) static TRADE: Trade = Trade {
    products: &PRODUCTS,
    stores: &STORES,
    poor_store: 4,
    season: [1.0, 0.78, 1.0, 1.02, 1.0, 0.9, 0.98, 1.0, 1.08, 1.08, 1.12, 1.45],
    peaks: &[
        Peak { month: 3, days: 1..=7, times: 1.5 },
        Peak { month: 11, days: 26..=30, times: 1.8 },
        Peak { month: 12, days: 18..=30, times: 1.5 },
        Peak { month: 1, days: 1..=2, times: 0.3 },
    ],
    weekdays: [0.8, 0.78, 0.82, 0.88, 1.08, 1.42, 1.22],
    hours: [[0, 0, 3, 5, 6, 7, 7, 7, 8, 9, 10, 9, 6, 2], [0, 0, 4, 7, 9, 11, 12, 12, 11, 10, 8, 6, 4, 2]],
    growth: 0.04,
    member_share: 0.42,
    frequency: 0.22,
    launch_effect: 0.15,
    enrolled_before: 0.72,
    rate_halves: 2,
    lost_a_month: 0.02,
    items: 1.9,
    spread: 0.6,
    one_more: 0.05,
    items_gap: 0.08,
    price_gap: 0.25,
    price_step: 10_000,
    price_ending: 100,
    on_sale: 0.35,
    discount: [40, 25, 15, 15, 15, 20, 35, 40, 15, 15, 20, 25],
    return_share: 0.04,
    return_days: 14,
    points_rate: 5,
    points_days: 270,
    margin: 0.5,
    programme: Programme {
        active_days: 365,
        promo: [15, 65],
        lift: 0.04,
        nps: [0.46, 0.25],
        csi: [4.1, 3.4, 3.9, 3.2],
        cost_share: 0.045,
        acquisition: 320,
        missed: 0.09,
    },
    twist: Twist { months: 2, receipts: 1.0, items: 1.0, price: 0.84 },
};

static STORES: [Store; 8] = [
    Store::new("Казань, ТЦ «Парк Хаус»", 1.8),
    Store::new("Казань, ТРЦ «Кольцо»", 1.5),
    Store::new("Самара, ТЦ «Аврора»", 1.3),
    Store::new("Самара, ТРК «Космопорт»", 1.1),
    Store::new("Ульяновск, ТЦ «Аквамолл»", 0.9),
    Store::new("Пенза, ТРЦ «Коллаж»", 0.8),
    Store::new("Саранск, ТЦ «Сити Парк»", 0.6),
    Store::new("Тольятти, ТРК «Русь»", 1.0),
];

const TOPS: &str = "Футболки и рубашки";
const KNITWEAR: &str = "Трикотаж";
const TROUSERS: &str = "Брюки и джинсы";
const DRESSES: &str = "Платья и юбки";
const OUTERWEAR: &str = "Верхняя одежда";
const SHOES: &str = "Обувь";
const ACCESSORIES: &str = "Аксессуары";
const UNDERWEAR: &str = "Бельё и домашняя одежда";

static PRODUCTS: [Product; 40] = [
    Product::piece(TOPS, "Футболка базовая", 1000, 40),
    Product::piece(TOPS, "Футболка с принтом", 1500, 26),
    Product::piece(TOPS, "Лонгслив хлопковый", 1800, 20),
    Product::piece(TOPS, "Рубашка льняная", 3500, 14).summer(),
    Product::piece(TOPS, "Рубашка классическая", 3000, 16),
    Product::piece(TOPS, "Блузка вискозная", 2800, 18),
    Product::piece(TOPS, "Топ на бретелях", 1200, 18).summer(),
    Product::piece(TOPS, "Поло", 2200, 14),
    Product::piece(KNITWEAR, "Джемпер из хлопка", 3000, 18),
    Product::piece(KNITWEAR, "Свитер шерстяной", 4500, 18).winter(),
    Product::piece(KNITWEAR, "Кардиган", 4000, 12),
    Product::piece(KNITWEAR, "Худи с капюшоном", 3800, 18),
    Product::piece(TROUSERS, "Джинсы прямые", 4000, 26),
    Product::piece(TROUSERS, "Джинсы широкие", 4500, 20),
    Product::piece(TROUSERS, "Брюки костюмные", 4200, 12),
    Product::piece(TROUSERS, "Брюки спортивные", 2800, 16),
    Product::piece(TROUSERS, "Шорты джинсовые", 2300, 16).summer(),
    Product::piece(TROUSERS, "Леггинсы", 1500, 16),
    Product::piece(DRESSES, "Платье летнее", 3600, 20).summer(),
    Product::piece(DRESSES, "Платье вязаное", 4800, 12).winter(),
    Product::piece(DRESSES, "Платье вечернее", 7500, 5),
    Product::piece(DRESSES, "Юбка миди", 3000, 14),
    Product::piece(DRESSES, "Сарафан", 3300, 10).summer(),
    Product::piece(OUTERWEAR, "Пуховик длинный", 13000, 14).winter(),
    Product::piece(OUTERWEAR, "Куртка утеплённая", 9000, 14).winter(),
    Product::piece(OUTERWEAR, "Пальто шерстяное", 14000, 8).winter(),
    Product::piece(OUTERWEAR, "Тренч", 9500, 7),
    Product::piece(OUTERWEAR, "Ветровка", 5000, 10),
    Product::piece(OUTERWEAR, "Жилет стёганый", 5500, 8),
    Product::piece(SHOES, "Кроссовки", 6000, 16),
    Product::piece(SHOES, "Ботинки зимние", 8500, 10).winter(),
    Product::piece(SHOES, "Босоножки", 4000, 10).summer(),
    Product::piece(SHOES, "Лоферы", 5500, 8),
    Product::piece(ACCESSORIES, "Шапка вязаная", 1300, 16).winter(),
    Product::piece(ACCESSORIES, "Шарф", 1700, 12).winter(),
    Product::piece(ACCESSORIES, "Ремень кожаный", 1900, 10),
    Product::piece(ACCESSORIES, "Сумка кросс-боди", 3200, 12),
    Product::piece(ACCESSORIES, "Очки солнцезащитные", 1600, 10).summer(),
    Product::piece(UNDERWEAR, "Носки, 3 пары", 500, 34),
    Product::piece(UNDERWEAR, "Пижама хлопковая", 2900, 10),
];
