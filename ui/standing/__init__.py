"""How a machine stands with its shop and the county: a pill in the header, and the panel behind it."""
