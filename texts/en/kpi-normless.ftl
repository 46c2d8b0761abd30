# Figures that have no norm.

definition-little = When low
definition-much = When high
