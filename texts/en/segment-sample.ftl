# A sample in place of files.

privacy-sample = The sample itself was fetched besides, since you chose it.
