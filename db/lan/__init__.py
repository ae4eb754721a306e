"""The shop's network: what an enrolled machine holds, and the port `Lan` of `frontdesk.sync` over Zenoh.

Knows the network and the files it needs; knows nothing of what is said over it.
"""
