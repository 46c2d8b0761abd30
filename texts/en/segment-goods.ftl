# Products and categories one by one.

goods-products = Products
goods-categories = Categories
goods-all-products = Show all products
goods-all-categories = Show all categories
goods-told = { $shown } of { $count }
goods-product = Product
goods-category = Category
goods-receipts = Receipts
goods-quantity = Quantity
goods-revenue = Revenue
goods-revenue-share = Share of revenue, %
goods-so-far = So far, %
goods-abc = ABC
goods-variation = Variation by month, %
goods-xyz = XYZ
goods-margin = Margin, %
goods-member-share = Bought by members, %
goods-search-products = Find a product or category
goods-search-categories = Find a category
goods-found-products = Products: { $count }, revenue { $money }.
goods-found-categories = Categories: { $count }, revenue { $money }.
goods-share-products = That is { $share } of the revenue of all products.
goods-share-categories = That is { $share } of the revenue of all categories.
goods-save = Save as CSV
