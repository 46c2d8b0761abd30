# Settings of the calculation.

unlock-setting = Setting “{ $setting }”
unlock-set = Set it
