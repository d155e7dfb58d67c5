"""Runs libchdb as a ClickHouse server: clickhouse_node.py LIBCHDB ARGUMENT...

chdb_query_cmdline takes the command line of clickhouse-local. It must be called from a thread with
a plain, large stack, which is why this is Python and not Node.
"""

import ctypes
import signal
import sys

PR_SET_PDEATHSIG = 1

# The node must not outlive the tests, not even when they are killed with -9.
if sys.platform == "linux":
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)

library, arguments = sys.argv[1], ["clickhouse", *sys.argv[2:]]
argv = (ctypes.c_char_p * (len(arguments) + 1))(*(a.encode() for a in arguments), None)
run = ctypes.CDLL(library).chdb_query_cmdline
run.restype = ctypes.c_void_p
run(len(arguments), argv)
