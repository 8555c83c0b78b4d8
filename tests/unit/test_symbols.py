"""Symbols and product lines: converted where that is asked for, refused where it is not known."""

import pytest

from bitget_copy import ENDPOINTS, ParameterError, symbols
from bitget_copy._codec import encode
from bitget_copy.models import v1, v2

PAIRS = [
    ("BTCUSDT_UMCBL", "BTCUSDT", "USDT-FUTURES"),
    ("BTCUSD_DMCBL", "BTCUSD", "COIN-FUTURES"),
    ("BTCPERP_CMCBL", "BTCPERP", "USDC-FUTURES"),
    ("SBTCSUSDT_SUMCBL", "SBTCSUSDT", "SUSDT-FUTURES"),
    ("SBTCSUSD_SDMCBL", "SBTCSUSD", "SCOIN-FUTURES"),
    ("SBTCSPERP_SCMCBL", "SBTCSPERP", "SUSDC-FUTURES"),
    ("ETHUSDT_SPBL", "ETHUSDT", "SPOT"),
]
LIST = "v2.futures.trader.list_open_orders"


@pytest.mark.parametrize(("old", "name", "product_type"), PAIRS)
def test_symbols_go_both_ways(old, name, product_type):
    """A symbol of V1 comes apart into name and product type, and together again; in any case."""
    assert symbols.to_v2(old) == (name, product_type)
    assert symbols.to_v2(f" {old.lower()} ") == symbols.Symbol(name, product_type)
    assert symbols.to_v1(name.lower(), product_type.lower()) == old


@pytest.mark.parametrize("old", v1.ProductType)
def test_product_types_go_both_ways(old):
    """Each product line of V1 has one of V2, demo lines too, and nothing is left over."""
    new = symbols.product_type_to_v2(old)
    assert new == symbols.product_type_to_v2(old.upper())
    assert v2.ProductType(new)
    assert symbols.product_type_to_v1(new) == symbols.product_type_to_v1(new.lower()) == old
    assert len(v1.ProductType) == len(v2.ProductType) == len(symbols.V2_OF_V1)


@pytest.mark.parametrize(
    ("call", "problem"),
    [
        (lambda: symbols.to_v2("BTCUSDT"), "is 'BTCUSDT', which does not say its product line"),
        (lambda: symbols.to_v2("BTCUSDT_XYZ"), "which does not say"),
        (lambda: symbols.to_v2("BTCUSD_DMCBL_230630"), "which does not say"),
        (lambda: symbols.to_v2("_UMCBL"), "which does not say"),
        (lambda: symbols.to_v2(""), "is ''"),
        (lambda: symbols.to_v2(None), "is None"),
        (lambda: symbols.to_v1("BTCUSDT_UMCBL", "USDT-FUTURES"), "has a suffix already"),
        (lambda: symbols.to_v1("BTCUSDT", "umcbl"), "no product type of API V2; .* 'USDT-FUTURES'"),
        (lambda: symbols.to_v1("BTCUSDT", " "), "is ' '"),
        (lambda: symbols.product_type_to_v1("umcbl"), "no product type of API V2"),
        (lambda: symbols.product_type_to_v2("SPOT"), "no product type of API V1; .* 'umcbl'"),
    ],
)
def test_what_is_not_known_is_refused(call, problem):
    """Nothing is guessed; the message says what would do."""
    with pytest.raises(ParameterError, match=problem):
        call()


@pytest.mark.parametrize("word", ["USDT-FUTURES", "usdt-futures", v2.ProductType.USDT_FUTURES])
def test_v2_takes_its_own_spelling_in_any_case(word):
    """What is written is the documented spelling."""
    assert "productType=USDT-FUTURES" in encode(ENDPOINTS[LIST], {"productType": word}).query


@pytest.mark.parametrize("word", ["umcbl", "UMCBL", v1.ProductType.UMCBL])
def test_v1s_spelling_is_refused_by_v2_and_the_right_one_named(word):
    """Word or member, nothing is converted in silence."""
    with pytest.raises(ParameterError) as caught:
        encode(ENDPOINTS[LIST], {"productType": word})
    assert caught.value.allowed == (
        "'USDT-FUTURES', as this API spells it; bitget_copy.symbols.product_type_to_v2() converts"
    )


def test_v2s_spelling_is_refused_by_v1_and_the_right_one_named():
    """The same the other way round."""
    values = {"symbol": "BTCUSDT_UMCBL", "productType": "USDT-FUTURES"}
    with pytest.raises(ParameterError, match="'umcbl', as this API spells it"):
        encode(ENDPOINTS["v1.futures.trader.list_open_orders"], values)
    with pytest.raises(ParameterError, match="allowed: 'umcbl', 'dmcbl'"):
        encode(ENDPOINTS["v1.futures.trader.list_open_orders"], values | {"productType": "SPOT"})


@pytest.mark.parametrize("symbol", ["BTCUSDT_UMCBL", "btcusdt_umcbl", "BTCUSDT_SPBL"])
def test_v1s_symbols_are_refused_by_v2(symbol):
    """A suffix never reaches the exchange; the bare name is given."""
    values = {"productType": "USDT-FUTURES", "symbol": symbol}
    with pytest.raises(ParameterError, match=r"'BTCUSDT', without suffix.*symbols\.to_v2"):
        encode(ENDPOINTS[LIST], values)


def test_other_symbols_pass_as_they_are():
    """Only V1's own suffixes are known to be wrong."""
    for symbol in ("BTCUSDT", "btcusdt", "BTC_PERP", "_UMCBL"):
        query = encode(ENDPOINTS[LIST], {"productType": "USDT-FUTURES", "symbol": symbol}).query
        assert query.endswith(f"symbol={symbol}")


def test_symbols_in_lists_of_settings_are_checked():
    """A member of a structured argument says where it is."""
    setting = {"symbol": "BTCUSDT_UMCBL", "productType": "usdt-futures", "settingType": "add"}
    row = ENDPOINTS["v2.futures.trader.set_symbols"]
    with pytest.raises(ParameterError) as caught:
        encode(row, {"settingList": [setting]})
    assert caught.value.parameter == "setting_list[0].symbol"
