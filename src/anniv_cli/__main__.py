"""`python -m anniv_cli`, the same as `anniv`."""

import sys

from anniv_cli.cli import main

sys.exit(main())
