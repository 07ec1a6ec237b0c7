;; Points in linear memory, as a compiler of C++ or Rust would lay out its objects. A block is 24 bytes:
;;   0: next free block (i32)    4: whether it is in use (i32)    8: x (f64)    16: y (f64)
(module
  (memory (export "memory") 1)
  (global $end (mut i32) (i32.const 24)) ;; 0 is the null pointer
  (global $free (mut i32) (i32.const 0))
  (global $live (export "live") (mut i32) (i32.const 0))

  (func $used (param $p i32)
    ;; A block that is not in use: use after free, or a double free.
    (if (i32.eqz (i32.load offset=4 (local.get $p))) (then unreachable)))

  (func (export "create") (param $x f64) (param $y f64) (result i32)
    (local $p i32)
    (local.set $p (global.get $free))
    (if (local.get $p)
      (then (global.set $free (i32.load (local.get $p))))
      (else
        (local.set $p (global.get $end))
        (global.set $end (i32.add (global.get $end) (i32.const 24)))
        (if (i32.gt_u (global.get $end) (i32.mul (memory.size) (i32.const 65536)))
          (then (drop (memory.grow (i32.const 1)))))))
    (i32.store offset=4 (local.get $p) (i32.const 1))
    (f64.store offset=8 (local.get $p) (local.get $x))
    (f64.store offset=16 (local.get $p) (local.get $y))
    (global.set $live (i32.add (global.get $live) (i32.const 1)))
    (local.get $p))

  (func (export "free") (param $p i32)
    (call $used (local.get $p))
    (i32.store offset=4 (local.get $p) (i32.const 0))
    (i32.store (local.get $p) (global.get $free))
    (global.set $free (local.get $p))
    (global.set $live (i32.sub (global.get $live) (i32.const 1))))

  (func (export "distance") (param $p i32) (param $q i32) (result f64)
    (local $dx f64) (local $dy f64)
    (call $used (local.get $p))
    (call $used (local.get $q))
    (local.set $dx (f64.sub (f64.load offset=8 (local.get $p)) (f64.load offset=8 (local.get $q))))
    (local.set $dy (f64.sub (f64.load offset=16 (local.get $p)) (f64.load offset=16 (local.get $q))))
    (f64.sqrt (f64.add (f64.mul (local.get $dx) (local.get $dx)) (f64.mul (local.get $dy) (local.get $dy))))))
