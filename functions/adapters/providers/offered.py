"""The providers that need no more than their account and the world outside, by name."""

from collections.abc import Callable, Mapping

from functions.adapters.outside import Outside
from functions.adapters.providers.casso import Casso
from functions.adapters.providers.keypay import Keypay
from functions.adapters.providers.momo import Momo
from functions.adapters.providers.onepay import Onepay
from functions.adapters.providers.paygov import Paygov
from functions.adapters.providers.payos import Payos
from functions.adapters.providers.sepay import Sepay
from functions.adapters.providers.vietqr import Vietqr
from functions.adapters.providers.viettelpay import Viettelpay
from functions.adapters.providers.zalopay import Zalopay
from functions.adapters.secrets import Keys
from functions.payment_ports import Provider

Make = Callable[[Keys, Outside], Provider]
MAKE: Mapping[str, Make] = {
    "momo": Momo,
    "zalopay": Zalopay,
    "payos": Payos,
    "sepay": Sepay,
    "onepay": Onepay,
    "keypay": Keypay,
    "paygov": Paygov,
    "viettelpay": Viettelpay,
    "casso": Casso,
    "vietqr": Vietqr,
}
