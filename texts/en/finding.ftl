# Findings. Attributes: title, the point with its figure; meaning; check, what
# would confirm the cause; action, what to do.

