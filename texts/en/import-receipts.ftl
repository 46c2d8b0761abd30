# Tables were read, with no receipts among them.

problem-no-receipts = Add the receipts, and the report is there
problem-no-receipts-about = The files were read, but there are no receipts in them, and every figure is worked out from receipts. What you chose stays: no need to choose it again.
add-receipts = Add receipts
