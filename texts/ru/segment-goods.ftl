# Товары и категории по одному.

goods-products = Товары
goods-categories = Категории
goods-all-products = Показать все товары
goods-all-categories = Показать все категории
goods-told = { $shown } из { $count }
goods-product = Товар
goods-category = Категория
goods-receipts = Чеков
goods-quantity = Количество
goods-revenue = Выручка
goods-revenue-share = Доля выручки, %
goods-so-far = Нарастающим итогом, %
goods-abc = ABC
goods-variation = Колебания по месяцам, %
goods-xyz = XYZ
goods-margin = Маржа, %
goods-member-share = Купили участники, %
goods-search-products = Найти товар или категорию
goods-search-categories = Найти категорию
goods-found-products = Товаров: { $count }, выручка { $money }.
goods-found-categories = Категорий: { $count }, выручка { $money }.
goods-share-products = Это { $share } выручки всех товаров.
goods-share-categories = Это { $share } выручки всех категорий.
goods-save = Скачать CSV
