"""The shop's authority: who makes certificates for the shop's machines, and how a machine comes by one.

Knows keys, certificates, one-time codes and the way from one machine to the other; what a certificate is used
for is `db.lan`'s. Loaded by the commands of enrolling and where a certificate is renewed, at no usual start.
"""
