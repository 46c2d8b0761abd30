# The control group of a list.

list-control-some = Leave some without the message, to measure what it does
list-control-share = Who is left alone
list-control-seed = Draw number
list-control-about = The same number always picks the same people. The file name holds the share and the number.
