# Ends the shop's processes when their launcher is gone. The launcher holds the other end of this
# script's input, which the system closes however the launcher dies. It writes "+ SIGNAL PID" for
# each process it starts and "- PID" for each that ended.
trap '' INT HUP
children=
while read -r what first second; do
  if [ "$what" = + ]; then
    children="$second:$first $children"
  else
    kept=
    for child in $children; do
      [ "${child%%:*}" = "$first" ] || kept="$kept $child"
    done
    children=$kept
  fi
done

# Newest first, as the launcher itself would do; each has ten seconds.
for child in $children; do
  kill -s "${child#*:}" "${child%%:*}" 2>/dev/null
done
for child in $children; do
  waited=0
  while kill -0 "${child%%:*}" 2>/dev/null; do
    if [ $waited -ge 10 ]; then
      kill -s KILL "${child%%:*}" 2>/dev/null
      break
    fi
    sleep 1
    waited=$((waited + 1))
  done
done
