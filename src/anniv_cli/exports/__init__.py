"""A view as bytes or text: csv, json and Markdown for listings; json, github and sarif for diagnostics."""
