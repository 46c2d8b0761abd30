# Настройки расчёта.

unlock-setting = Настройка «{ $setting }»
unlock-set = Указать
