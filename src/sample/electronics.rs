//! An electronics chain: rare and dear purchases, Black Friday, accessories at the till.

use super::trade::{Peak, Product, Programme, Store, Trade, Twist};

pub(super) static TRADE: Trade = Trade {
    products: &PRODUCTS,
    stores: &STORES,
    poor_store: 3,
    season: [0.9, 0.95, 0.98, 0.88, 0.86, 0.88, 0.9, 1.06, 1.0, 0.96, 1.4, 1.5],
    peaks: &[
        Peak { month: 2, days: 19..=22, times: 1.5 },
        Peak { month: 3, days: 4..=7, times: 1.4 },
        Peak { month: 11, days: 24..=30, times: 2.6 },
        Peak { month: 12, days: 18..=30, times: 1.6 },
        Peak { month: 1, days: 1..=2, times: 0.3 },
    ],
    weekdays: [0.9, 0.88, 0.9, 0.94, 1.06, 1.24, 1.12],
    hours: [[0, 1, 5, 7, 7, 8, 8, 8, 9, 10, 10, 8, 4, 1], [0, 1, 6, 9, 11, 11, 11, 11, 10, 9, 8, 6, 3, 1]],
    growth: 0.03,
    member_share: 0.41,
    frequency: 0.12,
    launch_effect: 0.08,
    enrolled_before: 0.7,
    rate_halves: 2,
    lost_a_month: 0.015,
    items: 1.5,
    spread: 0.6,
    one_more: 0.04,
    items_gap: 0.25,
    price_gap: 0.264,
    price_step: 10_000,
    price_ending: 1_000,
    on_sale: 0.25,
    discount: [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 20, 15],
    return_share: 0.025,
    return_days: 14,
    points_rate: 3,
    points_days: 270,
    margin: 0.18,
    programme: Programme {
        active_days: 365,
        promo: [5, 30],
        lift: 0.025,
        nps: [0.44, 0.3],
        csi: [4.2, 3.9, 3.5, 3.0],
        cost_share: 0.025,
        acquisition: 450,
        missed: 0.12,
    },
    twist: Twist { months: 1, receipts: 1.0, items: 0.78, price: 1.0 },
};

static STORES: [Store; 9] = [
    Store::new("Екатеринбург, пр. Ленина, 50", 1.8),
    Store::new("Екатеринбург, ТРЦ «Гринвич»", 1.6),
    Store::new("Челябинск, ТРК «Родник»", 1.4),
    Store::new("Челябинск, пр. Победы, 215", 0.9),
    Store::new("Пермь, ТРК «Семья»", 1.2),
    Store::new("Пермь, ул. Ленина, 60", 0.7),
    Store::new("Тюмень, ТРЦ «Кристалл»", 1.1),
    Store::new("Курган, ул. Пролетарская, 33", 0.5),
    Store::new("Нижний Тагил, пр. Мира, 18", 0.6),
];

const PHONES: &str = "Смартфоны";
const COMPUTERS: &str = "Ноутбуки и компьютеры";
const SCREENS: &str = "Телевизоры";
const SOUND: &str = "Аудио";
const KITCHEN: &str = "Техника для кухни";
const APPLIANCES: &str = "Крупная техника";
const CARE: &str = "Красота и дом";
const ACCESSORIES: &str = "Аксессуары";

static PRODUCTS: [Product; 40] = [
    Product::piece(PHONES, "Смартфон 6,5\" 128 ГБ", 15000, 16),
    Product::piece(PHONES, "Смартфон 6,7\" 256 ГБ", 27000, 12),
    Product::piece(PHONES, "Смартфон флагман 512 ГБ", 75000, 3),
    Product::piece(PHONES, "Телефон кнопочный", 2500, 8),
    Product::piece(PHONES, "Смарт-часы", 9000, 9),
    Product::piece(PHONES, "Фитнес-браслет", 3500, 9),
    Product::piece(COMPUTERS, "Ноутбук 15,6\" 16 ГБ", 55000, 7),
    Product::piece(COMPUTERS, "Ноутбук игровой", 98000, 2),
    Product::piece(COMPUTERS, "Планшет 11\"", 22000, 6),
    Product::piece(COMPUTERS, "Монитор 27\"", 18000, 5),
    Product::piece(COMPUTERS, "Принтер лазерный", 14000, 4),
    Product::piece(COMPUTERS, "Мышь беспроводная", 1500, 18),
    Product::piece(COMPUTERS, "Клавиатура", 2500, 10),
    Product::piece(COMPUTERS, "Роутер Wi-Fi 6", 4500, 8),
    Product::piece(SCREENS, "Телевизор 43\" 4K", 29000, 7),
    Product::piece(SCREENS, "Телевизор 55\" 4K", 45000, 6),
    Product::piece(SCREENS, "Телевизор 65\" QLED", 82000, 2),
    Product::piece(SCREENS, "Кронштейн для телевизора", 2500, 8),
    Product::piece(SOUND, "Наушники беспроводные", 5000, 20),
    Product::piece(SOUND, "Наушники проводные", 1000, 16),
    Product::piece(SOUND, "Колонка портативная", 4500, 12),
    Product::piece(SOUND, "Умная колонка", 8000, 10),
    Product::piece(KITCHEN, "Чайник электрический", 2500, 16),
    Product::piece(KITCHEN, "Блендер погружной", 3500, 10),
    Product::piece(KITCHEN, "Кофемашина", 38000, 4),
    Product::piece(KITCHEN, "Микроволновая печь", 8500, 8),
    Product::piece(KITCHEN, "Мультиварка", 6000, 6),
    Product::piece(APPLIANCES, "Холодильник двухкамерный", 48000, 5),
    Product::piece(APPLIANCES, "Стиральная машина 7 кг", 36000, 6),
    Product::piece(APPLIANCES, "Посудомоечная машина", 34000, 3),
    Product::piece(CARE, "Кондиционер", 32000, 8).summer(),
    Product::piece(CARE, "Обогреватель масляный", 5000, 10).winter(),
    Product::piece(CARE, "Робот-пылесос", 19000, 7),
    Product::piece(CARE, "Утюг", 4000, 9),
    Product::piece(CARE, "Фен", 3000, 10),
    Product::piece(ACCESSORIES, "Кабель USB-C 1 м", 600, 36),
    Product::piece(ACCESSORIES, "Чехол для смартфона", 1000, 34),
    Product::piece(ACCESSORIES, "Защитное стекло", 800, 30),
    Product::piece(ACCESSORIES, "Зарядное устройство 65 Вт", 2200, 18),
    Product::piece(ACCESSORIES, "Батарейки AA, 4 шт.", 400, 28),
];
