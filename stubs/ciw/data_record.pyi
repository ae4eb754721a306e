from typing import NamedTuple

class DataRecord(NamedTuple):
    id_number: int
    arrival_date: float
    waiting_time: float
    service_start_date: float
    service_end_date: float
    server_id: int
