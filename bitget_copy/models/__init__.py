"""The public import path of replies, structured arguments and enums, one module per family.

``from bitget_copy.models import v1`` then ``v1.ProductType``, ``v1.FuturesTraderOpenOrder``.
"""
