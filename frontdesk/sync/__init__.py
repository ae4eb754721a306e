"""The node: what a desk or a display does so that a whole shop shares one queue, and the county one record.

Knows who coordinates, whose call stands, what differs between two copies of the log and how they come to be
equal again. It reaches the network, the centre and the disk through `ports` only: it has no clock, no chance
and no thread of its own, so that a simulation runs this very code.
"""
