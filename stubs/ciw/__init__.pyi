# ciw has no annotations. Only what the tests of the likely wait use.
from collections.abc import Sequence

from ciw import dists as dists
from ciw.data_record import DataRecord

class Network: ...

def create_network(
    *,
    arrival_distributions: Sequence[dists.Distribution],
    service_distributions: Sequence[dists.Distribution],
    number_of_servers: Sequence[int],
) -> Network: ...
def seed(value: int) -> None: ...

class Simulation:
    def __init__(self, network: Network) -> None: ...
    def simulate_until_max_customers(self, max_customers: int, method: str = "Finish") -> None: ...
    def get_all_records(self) -> list[DataRecord]: ...
