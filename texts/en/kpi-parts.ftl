# A report narrowed in several ways at once. $parts: “shop – Centre; RFM – Champions”.

caution-parts = This report is of a part of the data: { $parts }.
caution-parts-one = { $by } – { $part }
