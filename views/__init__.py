"""Words and looks: what an action returned becomes text, picture or paper."""
